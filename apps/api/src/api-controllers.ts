import { AccountsController } from './accounts/accounts.controller.js';
import { OwedMaterialsController } from './owed-materials/owed-materials.controller.js';
import { AttachmentsController } from './attachments/attachments.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { AuthController } from './auth/auth.controller.js';
import { OwnPasswordController } from './auth/own-password.controller.js';
import { OwnSessionsController } from './auth/own-sessions.controller.js';
import { PersonalTokensController } from './auth/personal-tokens.controller.js';
import { CalendarImportsController } from './calendars/calendar-imports.controller.js';
import { CalendarOverlaysController } from './calendars/calendar-overlays.controller.js';
import { CalendarRevocationsController } from './calendars/calendar-revocations.controller.js';
import { CalendarsController } from './calendars/calendars.controller.js';
import { CardsController } from './cards/cards.controller.js';
import { CancellationsController } from './cases/cancellations.controller.js';
import { CaseNumbersController } from './cases/case-numbers.controller.js';
import { FollowUpController } from './cases/follow-up.controller.js';
import { CaseRebuildController } from './cases/case-rebuild.controller.js';
import { CasesController } from './cases/cases.controller.js';
import { ClockOperationsController } from './clock-operations/clock-operations.controller.js';
import { ClockController } from './clock/clock.controller.js';
import { DeadlinesController } from './deadlines/deadlines.controller.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { EventsController } from './events/events.controller.js';
import { FormsController } from './forms/forms.controller.js';
import { ProcessesController } from './forms/processes.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { LedgerController } from './ledger/ledger.controller.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { WhatIfController } from './metrics/what-if.controller.js';
import { ModelFormsController } from './models/model-forms.controller.js';
import { ModelPapersController } from './models/model-papers.controller.js';
import { ModelsController } from './models/models.controller.js';
import { ShippedChangesController } from './models/shipped-changes.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { HealthController } from './operations/health.controller.js';
import { PrometheusController } from './operations/prometheus.controller.js';
import { OrganisationController } from './organisation/organisation.controller.js';
import { PaperChecksController } from './papers/paper-checks.controller.js';
import { PapersController } from './papers/papers.controller.js';
import { PrintsController } from './prints/prints.controller.js';
import { PromisesController } from './promises/promises.controller.js';
import { ReportedEventsController } from './reported-events/reported-events.controller.js';
import { RepairsController } from './repairs/repairs.controller.js';
import { TasksController } from './tasks/tasks.controller.js';
import { UnitsController } from './units/units.controller.js';
import { UsersController } from './users/users.controller.js';

/** Everything that can be asked over HTTP. */
export const API_CONTROLLERS = [
  AuthController,
  OwnPasswordController,
  OwnSessionsController,
  PersonalTokensController,
  AccountsController,
  OrganisationController,
  UnitsController,
  UsersController,
  CasesController,
  CancellationsController,
  CaseNumbersController,
  FollowUpController,
  CaseRebuildController,
  AttachmentsController,
  LedgerController,
  ReportedEventsController,
  OwedMaterialsController,
  PapersController,
  PaperChecksController,
  PrintsController,
  ClockOperationsController,
  CardsController,
  TasksController,
  FormsController,
  ProcessesController,
  ModelsController,
  ShippedChangesController,
  ModelFormsController,
  ModelPapersController,
  MetricsController,
  WhatIfController,
  PromisesController,
  IncidentsController,
  RepairsController,
  AuditController,
  // before the years, whose address would match theirs
  CalendarImportsController,
  CalendarOverlaysController,
  CalendarRevocationsController,
  CalendarsController,
  NoticesController,
  DeadlinesController,
  ClockController,
  DemonstrationController,
  EventsController,
  HealthController,
  PrometheusController,
] as const;
