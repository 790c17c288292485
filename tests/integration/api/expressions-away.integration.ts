import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = join(import.meta.dirname, '../../../apps/api/openapi.json');

/** Whatever reads a form, a decision table, a title, a limit or the right to cancel evaluates what a model says. */
const EVALUATING = [
  'CaseRebuild_rebuild',
  'Cases_cancel',
  'Cases_find',
  'Cases_record',
  'Cases_start',
  'ClockOperations_list',
  'ClockOperations_preview',
  'ClockOperations_request',
  'FollowUp_values',
  'ModelForms_check',
  'ModelPapers_proof',
  'Models_check',
  'Models_checkImport',
  'Models_deploy',
  'Prints_caseFile',
  'Prints_taskSheet',
  'Processes_limits',
  'ReportedEvents_find',
  'ReportedEvents_list',
  'ReportedEvents_report',
  'ShippedChanges_adopt',
  'Tasks_basis',
  'Tasks_complete',
  'Tasks_limits',
];

describe('what evaluates expressions', () => {
  const document = JSON.parse(readFileSync(DOCUMENT, 'utf8')) as {
    paths: Record<
      string,
      Record<string, { operationId: string; responses: Record<string, { description: string }> }>
    >;
  };
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const answering = (status: string, code: string) =>
    operations
      .filter(({ responses }) => responses[status]?.description.split(', ').includes(code))
      .map(({ operationId }) => operationId)
      .sort();

  it('says that it may be asked again while expressions cannot be evaluated', () => {
    expect(answering('503', 'EXPRESSIONS_UNAVAILABLE')).toEqual(EVALUATING);
  });

  it('says where a form or a decision may exceed its bounds', () => {
    expect(answering('422', 'FORM_EXCEEDED')).toEqual([
      'Cases_start',
      'ReportedEvents_report',
      'Tasks_complete',
    ]);
    expect(answering('422', 'DECISION_EXCEEDED')).toEqual([
      'ClockOperations_list',
      'ClockOperations_preview',
      'ClockOperations_request',
    ]);
  });
});
