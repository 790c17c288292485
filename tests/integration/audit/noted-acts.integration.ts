import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AuditEntry, AuditService, verifyAudit } from '@app/audit';
import { CaseService, CaseStartService } from '@app/cases';
import { CalendarService } from '@app/calendars';
import { ModelDeploymentService, ModelService } from '@app/models';
import { CalendarPublicationService } from '@app/calendar-publication';
import { PromiseService } from '@app/promises';
import { TaskService } from '@app/tasks';
import {
  COMMANDER,
  type County,
  MEDIATOR,
  actor,
  claim,
  deploymentRecords,
  insertRecordedCases,
  openCounty,
  recordedRecords,
} from '../cases/county.js';

/** As it is checked today; the recorded one is older. */
const MODEL = join(import.meta.dirname, '../../../processes/wage-recovery/wage-recovery.bpmn');
const ADMIN = actor('admin', ['zj.data/platform-admin'], { isAdministrator: true, countyWide: true });
const YEAR = {
  year: 2027,
  papers: ['https://example.gov.cn/2027'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-07', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
  ],
};

describe('what people do', () => {
  let county: County;

  beforeEach(async () => {
    county = await openCounty();
    await county.feed(deploymentRecords());
  });
  afterEach(async () => {
    expect(await verifyAudit(county.dataSource)).toMatchObject({ broken: null });
    await county.close();
  });

  const entries = async (): Promise<AuditEntry[]> =>
    (await new AuditService(county.dataSource).list({})).items.reverse();
  const told = async () =>
    (await entries()).map(({ by, action, phase, objectKind, objectId }) => [
      by,
      action,
      phase,
      objectKind,
      objectId,
    ]);

  it('with a promise is noted with the limits before and after', async () => {
    await county.module.get(PromiseService).change(ADMIN, 'wage-recovery', 'M1', {
      promisedLimit: { amount: 5, unit: 'working_day' },
      reason: '近半年都能做到',
      basedOn: null,
    });

    expect(await entries()).toMatchObject([
      {
        by: 'admin',
        groups: ['zj.data/platform-admin'],
        action: 'PROMISE_CHANGED',
        objectId: 'wage-recovery/M1',
        reason: '近半年都能做到',
        details: { before: null, after: '5 working_day' },
      },
    ]);
  });

  it('with calendars and local days is noted', async () => {
    await county.module.get(CalendarService, { strict: false }).seed();
    const publications = county.module.get(CalendarPublicationService, { strict: false });
    const upload = { format: 'json' as const, content: Buffer.from(JSON.stringify(YEAR)) };
    const first = await publications.upload(ADMIN, upload);
    await publications.discard(ADMIN, first.id);
    await expect(publications.discard(ADMIN, first.id)).rejects.toMatchObject({
      code: 'CALENDAR_IMPORT_CLOSED',
    });
    const second = await publications.upload(ADMIN, upload);
    await publications.publish(ADMIN, second.id);
    const day = {
      unitCode: 'zj.t09',
      day: '2027-03-01',
      kind: 'off' as const,
      name: '示例节',
      source: '示例',
    };
    const { overlay } = await publications.addOverlay(ADMIN, day);
    await publications.removeOverlay(ADMIN, overlay.id);

    expect(await told()).toEqual([
      ['admin', 'CALENDAR_UPLOADED', 'done', 'calendar', first.id],
      ['admin', 'CALENDAR_DISCARDED', 'done', 'calendar', first.id],
      ['admin', 'CALENDAR_UPLOADED', 'done', 'calendar', second.id],
      ['admin', 'CALENDAR_PUBLISHED', 'done', 'calendar', second.id],
      ['admin', 'LOCAL_DAY_ADDED', 'done', 'local-day', overlay.id],
      ['admin', 'LOCAL_DAY_REMOVED', 'done', 'local-day', overlay.id],
    ]);
  });

  it('with models is noted, a deployment before the engine hears of it', async () => {
    const models = county.module.get(ModelService);
    const xml = readFileSync(MODEL, 'utf8');
    await models.saveDraft(ADMIN, 'wage-recovery', { xml });
    await models.discardDraft(ADMIN, 'wage-recovery');
    await models.discardDraft(ADMIN, 'wage-recovery');
    county.engine.deployment = () => ({
      processes: [{ processId: 'wage-recovery', version: 2, definitionKey: '77', resourceName: '' }],
    });
    // the recorded forms are of before they had English words, of which the check warns
    await county.module.get(ModelDeploymentService).deploy(ADMIN, 'wage-recovery', xml, '示例：沿用原表单');

    expect(await told()).toEqual([
      ['admin', 'MODEL_SAVED', 'done', 'model', 'wage-recovery'],
      ['admin', 'MODEL_DRAFT_DISCARDED', 'done', 'model', 'wage-recovery'],
      ['admin', 'MODEL_DEPLOYED', 'intended', 'model', 'wage-recovery'],
      ['admin', 'MODEL_DEPLOYED', 'succeeded', 'model', 'wage-recovery'],
    ]);
    expect((await entries()).at(-1)?.details).toEqual({ version: 2 });
  });

  it('with cases is noted without anything that was typed but the reason', async () => {
    const cases = county.module.get(CaseService);
    const starts = county.module.get(CaseStartService);
    const { caseNo } = await starts.start(MEDIATOR, { processId: 'wage-recovery', variables: claim() });
    await insertRecordedCases(county);
    await county.feed(recordedRecords());
    const active = (await cases.list(COMMANDER, { state: 'active' })).items[0]?.caseNo ?? '';
    await cases.cancel(COMMANDER, active, '申请人撤回申请');

    expect(await told()).toEqual([
      ['mediator', 'CASE_REGISTERED', 'done', 'case', caseNo],
      ['commander', 'CASE_CANCELLED', 'intended', 'case', active],
      ['commander', 'CASE_CANCELLED', 'succeeded', 'case', active],
    ]);
    expect((await entries()).map(({ reason }) => reason)).toEqual([null, '申请人撤回申请', '申请人撤回申请']);
    expect(JSON.stringify(await entries())).not.toContain('示例-张三');
  });

  it('with a task is noted when it is taken and given back', async () => {
    await insertRecordedCases(county);
    await county.feed(recordedRecords());
    const tasks = county.module.get(TaskService);
    const [task] = (await tasks.list(MEDIATOR, { view: 'group' } as never)).items;
    await tasks.claim(MEDIATOR, task?.taskKey ?? '');

    expect(await told()).toEqual([['mediator', 'TASK_CLAIMED', 'done', 'task', task?.taskKey]]);
  });
});
