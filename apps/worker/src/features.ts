import type { Type } from '@nestjs/common';
import { CalendarsModule } from '@app/calendars';
import { CasesModule } from '@app/cases';
import { IncidentsModule } from '@app/incidents';
import { LedgerModule } from '@app/ledger';
import { ModelsModule } from '@app/models';
import { NoticesModule } from '@app/notices';
import { ReportedEventsModule } from '@app/reported-events';
import { StagesModule } from '@app/stages';
import { TasksModule } from '@app/tasks';

/** Every feature whose projections, services or sweepers the worker runs. */
export const FEATURES: readonly Type[] = [
  CalendarsModule,
  CasesModule,
  IncidentsModule,
  LedgerModule,
  ModelsModule,
  NoticesModule,
  ReportedEventsModule,
  StagesModule,
  TasksModule,
];
