import { expect, it } from 'vitest';
import type * as schema from './schema.js';
import type * as types from './types.js';

/** Fails to compile where the server may answer something that our types do not expect. */
type Fits<Answer extends Expected, Expected> = Answer;

export type Agreement = [
  Fits<schema.Me, types.Me>,
  Fits<schema.LoginInfo, types.LoginInfo>,
  Fits<schema.CaseSummary, types.CaseSummary>,
  Fits<schema.CaseDetail, types.CaseDetail>,
  Fits<schema.StageRun, types.StageRun>,
  Fits<schema.CardListItem, types.CardListItem>,
  Fits<schema.CardCounts, types.CardCounts>,
  Fits<schema.StageExplanation, types.Explanation>,
  Fits<schema.ClockOperation, types.ClockOperation>,
  Fits<schema.Attachment, types.Attachment>,
  Fits<schema.AllowedOperation, types.AllowedOperation>,
  Fits<schema.ClockPreview, types.ClockPreview>,
  Fits<schema.DeadlineAnswer, types.DeadlineAnswer>,
  Fits<schema.TimelineEntry, types.TimelineEntry>,
  Fits<schema.TaskSummary, types.TaskSummary>,
  Fits<schema.TaskCounts, types.TaskCounts>,
  // a form is an open object to the api; the form engine reads it
  Fits<Omit<schema.TaskDetail, 'form'>, Omit<types.TaskDetail, 'form'>>,
  Fits<Omit<schema.Form, 'schema'>, Omit<types.FormDefinition, 'schema'>>,
  Fits<schema.Process, types.ProcessInfo>,
  Fits<schema.Model, types.Model>,
  Fits<schema.ModelVersion, types.ModelVersion>,
  Fits<schema.ModelDraft, types.ModelDraft>,
  Fits<schema.Finding, types.Finding>,
  Fits<schema.Overview, types.Overview>,
  Fits<schema.StageMetric, types.StageMetric>,
  Fits<schema.StagePromise, types.StagePromise>,
  Fits<schema.WhatIf, types.WhatIf>,
  Fits<schema.Benchmark, types.Benchmark>,
  Fits<schema.CaseSaving, types.CaseSaving>,
  Fits<schema.Clock, types.ServerClock>,
  Fits<schema.Demonstration, types.Demonstration>,
  Fits<schema.Incident, types.Incident>,
  Fits<schema.CaseRebuild, types.CaseRebuild>,
  Fits<schema.DeadRecord, types.DeadRecord>,
  Fits<schema.AuditEntry, types.AuditEntry>,
  Fits<schema.CaseRepair, types.CaseRepair>,
  Fits<schema.RepairPlan, types.RepairPlan>,
  Fits<schema.Repair, types.Repair>,
  // every word has a code, too
  Fits<types.AuditEntry['action'], schema.AuditEntry['action']>,
  Fits<types.AuditEntry['objectKind'], schema.AuditEntry['objectKind']>,
  Fits<schema.Notice, types.Notice>,
  Fits<schema.Unit, types.Unit>,
  Fits<schema.User, types.ListedUser>,
  Fits<schema.CalendarYear, types.CalendarYear>,
  Fits<schema.CalendarYearDays, types.CalendarYearDays>,
  Fits<schema.CalendarImport, types.CalendarImport>,
  Fits<schema.CalendarImportSummary, types.CalendarImportSummary>,
  Fits<schema.CalendarRevocation, types.CalendarRevocation>,
  Fits<schema.RevocationPreview, types.RevocationPreview>,
  Fits<schema.OverlayDay, types.OverlayDay>,
  Fits<schema.OverlayPreview, types.OverlayPreview>,
  Fits<schema.OverlayResult, types.OverlayResult>,
];

it('the types of the pages fit the document of the api', () => {
  // The check itself is the compilation of `Agreement`.
  expect(true).toBe(true);
});
