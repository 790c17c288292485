import { CreateIdentity1795300000001 } from './1795300000001-create-identity.js';
import { CreateEngineRecord1795300000002 } from './1795300000002-create-engine-record.js';
import { CreatePaperTemplate1795300000082 } from './1795300000082-create-paper-template.js';
import { CreateModel1795300000003 } from './1795300000003-create-model.js';
import { CreateCase1795300000004 } from './1795300000004-create-case.js';
import { CreateTask1795300000005 } from './1795300000005-create-task.js';
import { CreateStage1795300000006 } from './1795300000006-create-stage.js';
import { CreateIncident1795300000007 } from './1795300000007-create-incident.js';
import { CreateCalendar1795300000008 } from './1795300000008-create-calendar.js';
import { CreateNotification1795300000009 } from './1795300000009-create-notification.js';
import { CreateWageRecovery1795300000010 } from './1795300000010-create-wage-recovery.js';
import { CreateDemonstration1795300000011 } from './1795300000011-create-demonstration.js';
import { LightenEngineRecord1795300000012 } from './1795300000012-lighten-engine-record.js';
import { CreateCalendarImport1795300000013 } from './1795300000013-create-calendar-import.js';
import { CreateClockOperation1795300000014 } from './1795300000014-create-clock-operation.js';
import { CreateStageCard1795300000015 } from './1795300000015-create-stage-card.js';
import { CreatePromiseSetting1795300000016 } from './1795300000016-create-promise-setting.js';
import { LightenElementRun1795300000019 } from './1795300000019-lighten-element-run.js';
import { CreateCaseAttachment1795300000020 } from './1795300000020-create-case-attachment.js';
import { AddApprovedOn1795300000021 } from './1795300000021-add-approved-on.js';
import { TimeStagesInHours1795300000022 } from './1795300000022-time-stages-in-hours.js';
import { CreateAudit1795300000037 } from './1795300000037-create-audit.js';
import { TellIncidents1795300000038 } from './1795300000038-tell-incidents.js';
import { CreateRepair1795300000039 } from './1795300000039-create-repair.js';
import { GuardRowsByPosition1795300000027 } from './1795300000027-guard-rows-by-position.js';
import { RelateDeadRecords1795300000040 } from './1795300000040-relate-dead-records.js';
import { FindSharedRecords1795300000041 } from './1795300000041-find-shared-records.js';
import { KnowWhoReplays1795300000042 } from './1795300000042-know-who-replays.js';
import { TimePapers1795300000043 } from './1795300000043-time-papers.js';
import { CountSavingsByPurpose1795300000044 } from './1795300000044-count-savings-by-purpose.js';
import { CreateCaseCancellation1795300000045 } from './1795300000045-create-case-cancellation.js';
import { TakeCalendarsBack1795300000046 } from './1795300000046-take-calendars-back.js';
import { FindAudienceOfCases1795300000048 } from './1795300000048-find-audience-of-cases.js';
import { FindAgreedDaysAndStarts1795300000050 } from './1795300000050-find-agreed-days-and-starts.js';
import { DoubtPositions1795300000053 } from './1795300000053-doubt-positions.js';
import { CreateFormDraft1795300000051 } from './1795300000051-create-form-draft.js';
import { RebuildByItself1795300000054 } from './1795300000054-rebuild-by-itself.js';
import { NameStagesOfNotices1795300000057 } from './1795300000057-name-stages-of-notices.js';
import { KeepFormsOfDeployments1795300000061 } from './1795300000061-keep-forms-of-deployments.js';
import { KeepTheStageOfATask1795300000062 } from './1795300000062-keep-the-stage-of-a-task.js';
import { FindTasksInOrder1795300000063 } from './1795300000063-find-tasks-in-order.js';
import { TellRunsApart1795300000064 } from './1795300000064-tell-runs-apart.js';
import { FindCasesInOrder1795300000090 } from './1795300000090-find-cases-in-order.js';
import { KeepWhatUnitsDo1795300000112 } from './1795300000112-keep-what-units-do.js';
import { KeepRetirements1795300000113 } from './1795300000113-keep-retirements.js';
import { KeepReportedEvents1795300000131 } from './1795300000131-keep-reported-events.js';
import { PlaceRuns1795300000132 } from './1795300000132-place-runs.js';
import { KeepSavings1795300000133 } from './1795300000133-keep-savings.js';
import { KeepFigures1795300000134 } from './1795300000134-keep-figures.js';
import { CountAsThingsHappen1795300000135 } from './1795300000135-count-as-things-happen.js';
import { TellSessionsApart1795300000114 } from './1795300000114-tell-sessions-apart.js';
import { FindLongerWords1795300000091 } from './1795300000091-find-longer-words.js';
import { OweMaterials1795300000101 } from './1795300000101-owe-materials.js';
import { HoldBackFolders1795300000121 } from './1795300000121-hold-back-folders.js';
import { KeepWhoSeesACase1795300000122 } from './1795300000122-keep-who-sees-a-case.js';
import { FindLateCases1795300000123 } from './1795300000123-find-late-cases.js';
import { ReadQueuesFromTheirIndex1795300000124 } from './1795300000124-read-queues-from-their-index.js';
import { PlaceAttachments1795300000100 } from './1795300000100-place-attachments.js';
import { KeepScopesOfRoles1795300000092 } from './1795300000092-keep-scopes-of-roles.js';
import { TellWherePapersWereIssued1795300000093 } from './1795300000093-tell-where-papers-were-issued.js';
import { ShowCasesAsDeclared1795300000070 } from './1795300000070-show-cases-as-declared.js';
import { KeepAgesInOrder1795300000047 } from './1795300000047-keep-ages-in-order.js';
import { CreateEngineMessage1795300000023 } from './1795300000023-create-engine-message.js';
import { TellStageFaults1795300000034 } from './1795300000034-tell-stage-faults.js';
import { CreateRetention1795300000024 } from './1795300000024-create-retention.js';
import { RebuildCases1795300000028 } from './1795300000028-rebuild-cases.js';
import { KeepCalendarRevisions1795300000029 } from './1795300000029-keep-calendar-revisions.js';
import { ResumeReplay1795300000030 } from './1795300000030-resume-replay.js';
import { NameStagesInEnglish1795300000033 } from './1795300000033-name-stages-in-english.js';

/** Every migration, in the order in which it runs; classes, so that no file pattern decides. */
import { CreateJobType1795300000035 } from './1795300000035-create-job-type.js';
import { KeepReasonsOfModels1795300000036 } from './1795300000036-keep-reasons-of-models.js';
import { KeepAgreedDays1795300000025 } from './1795300000025-keep-agreed-days.js';
import { KeepMomentsOfOperations1795300000031 } from './1795300000031-keep-moments-of-operations.js';
import { TakeWorkbooks1795300000075 } from './1795300000075-take-workbooks.js';
import { WordNoticesOfModels1795300000066 } from './1795300000066-word-notices-of-models.js';
import { KeepOneTimePasswords1795300000077 } from './1795300000077-keep-one-time-passwords.js';
import { KeepOrganisation1795300000076 } from './1795300000076-keep-organisation.js';
import { FindCasesByEndsOfNumbers1795300000087 } from './1795300000087-find-cases-by-ends-of-numbers.js';
import { KeepResultsOfJobs1795300000088 } from './1795300000088-keep-results-of-jobs.js';
import { TellWhoPrinted1795300000116 } from './1795300000116-tell-who-printed.js';
import { TellWhoLooked1795300000086 } from './1795300000086-tell-who-looked.js';
import { KeepFamiliesOfCases1795300000096 } from './1795300000096-keep-families-of-cases.js';
import { TellOfMovedDates1795300000097 } from './1795300000097-tell-of-moved-dates.js';
import { CreateLedger1795300000104 } from './1795300000104-create-ledger.js';
import { DraftPapers1795300000108 } from './1795300000108-draft-papers.js';
import { DeliverPapers1795300000109 } from './1795300000109-deliver-papers.js';
import { EnterMoneyAnew1795300000129 } from './1795300000129-enter-money-anew.js';
import { TakeBackDeliveries1795300000130 } from './1795300000130-take-back-deliveries.js';
import { FindLinksBothWays1795300000128 } from './1795300000128-find-links-both-ways.js';
import { PublishTables1795300000125 } from './1795300000125-publish-tables.js';
import { PublishMoreTables1795300000126 } from './1795300000126-publish-more-tables.js';
import { FindTasksByTheirCases1795300000150 } from './1795300000150-find-tasks-by-their-cases.js';
import { PublishCasesTasksAndStages1795300000151 } from './1795300000151-publish-cases-tasks-and-stages.js';
import { PublishReturnedTasks1795300000136 } from './1795300000136-publish-returned-tasks.js';
import { KeepSuccessors1795300000137 } from './1795300000137-keep-successors.js';

export const MIGRATIONS = [
  CreateIdentity1795300000001,
  CreateEngineRecord1795300000002,
  CreateModel1795300000003,
  CreateCase1795300000004,
  CreateTask1795300000005,
  CreateStage1795300000006,
  CreateIncident1795300000007,
  CreateCalendar1795300000008,
  CreateNotification1795300000009,
  CreateWageRecovery1795300000010,
  CreateDemonstration1795300000011,
  LightenEngineRecord1795300000012,
  CreateCalendarImport1795300000013,
  CreateClockOperation1795300000014,
  CreateStageCard1795300000015,
  CreatePromiseSetting1795300000016,
  LightenElementRun1795300000019,
  CreateCaseAttachment1795300000020,
  AddApprovedOn1795300000021,
  TimeStagesInHours1795300000022,
  CreateAudit1795300000037,
  TellIncidents1795300000038,
  CreateRepair1795300000039,
  GuardRowsByPosition1795300000027,
  RelateDeadRecords1795300000040,
  FindSharedRecords1795300000041,
  KnowWhoReplays1795300000042,
  TimePapers1795300000043,
  CountSavingsByPurpose1795300000044,
  CreateCaseCancellation1795300000045,
  TakeCalendarsBack1795300000046,
  KeepAgesInOrder1795300000047,
  FindAudienceOfCases1795300000048,
  FindAgreedDaysAndStarts1795300000050,
  DoubtPositions1795300000053,
  CreateFormDraft1795300000051,
  RebuildByItself1795300000054,
  NameStagesOfNotices1795300000057,
  CreateEngineMessage1795300000023,
  CreateRetention1795300000024,
  CreateJobType1795300000035,
  RebuildCases1795300000028,
  TellStageFaults1795300000034,
  KeepCalendarRevisions1795300000029,
  KeepReasonsOfModels1795300000036,
  ResumeReplay1795300000030,
  KeepAgreedDays1795300000025,
  NameStagesInEnglish1795300000033,
  KeepMomentsOfOperations1795300000031,
  KeepFormsOfDeployments1795300000061,
  KeepTheStageOfATask1795300000062,
  TakeWorkbooks1795300000075,
  WordNoticesOfModels1795300000066,
  FindTasksInOrder1795300000063,
  TellRunsApart1795300000064,
  CreatePaperTemplate1795300000082,
  KeepOrganisation1795300000076,
  TellWhoLooked1795300000086,
  ShowCasesAsDeclared1795300000070,
  FindCasesByEndsOfNumbers1795300000087,
  KeepOneTimePasswords1795300000077,
  FindCasesInOrder1795300000090,
  FindLongerWords1795300000091,
  KeepResultsOfJobs1795300000088,
  KeepFamiliesOfCases1795300000096,
  TellOfMovedDates1795300000097,
  HoldBackFolders1795300000121,
  PlaceAttachments1795300000100,
  KeepWhatUnitsDo1795300000112,
  TellWhoPrinted1795300000116,
  CreateLedger1795300000104,
  DraftPapers1795300000108,
  DeliverPapers1795300000109,
  OweMaterials1795300000101,
  KeepScopesOfRoles1795300000092,
  TellWherePapersWereIssued1795300000093,
  KeepRetirements1795300000113,
  TellSessionsApart1795300000114,
  FindLinksBothWays1795300000128,
  PublishTables1795300000125,
  KeepWhoSeesACase1795300000122,
  FindLateCases1795300000123,
  ReadQueuesFromTheirIndex1795300000124,
  EnterMoneyAnew1795300000129,
  TakeBackDeliveries1795300000130,
  PublishMoreTables1795300000126,
  KeepReportedEvents1795300000131,
  PlaceRuns1795300000132,
  KeepSavings1795300000133,
  KeepFigures1795300000134,
  CountAsThingsHappen1795300000135,
  FindTasksByTheirCases1795300000150,
  PublishCasesTasksAndStages1795300000151,
  PublishReturnedTasks1795300000136,
  KeepSuccessors1795300000137,
];
