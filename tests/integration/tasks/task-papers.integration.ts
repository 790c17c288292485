import { AttachmentService } from '@app/attachments';
import { CaseAttachmentService } from '@app/cases';
import { TaskService } from '@app/tasks';
import { COLLEAGUE, type County, MEDIATOR, insertRecordedCases, openCounty } from '../cases/county.js';
import { factOf, openTasks, recordedUntilMediation } from './task-fixture.js';

const ACCEPT = { outcome: 'accept', applicationForm: 'written' };
const ENGLISH = { properties: { 'label.en': 'Papers' } };
const DAY_MS = 86_400_000;
const UPLOADED = Date.parse('2026-12-01T09:00:00+08:00');
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

describe('the papers in the form of a task', () => {
  let county: County;
  let tasks: TaskService;
  let attachments: AttachmentService;
  let files: CaseAttachmentService;
  let key: string;
  let caseNo: string;

  beforeEach(async () => {
    county = await openCounty();
    tasks = county.module.get(TaskService);
    attachments = county.module.get(AttachmentService, { strict: false });
    files = county.module.get(CaseAttachmentService, { strict: false });
    await insertRecordedCases(county);
    await county.feed(recordedUntilMediation());
    const field = [{ type: 'attachments', key: 'papers', id: 'papers', label: '材料', ...ENGLISH }];
    await county.dataSource.query(
      `update form_definition set schema = jsonb_set(schema, '{components}', schema -> 'components' || $1::jsonb)
        where form_id = 'wage-recovery.accept-mediation'`,
      [JSON.stringify(field)],
    );
    key = (await openTasks(county, 'accept-mediation'))[0]!;
    ({ caseNo } = await tasks.find(MEDIATOR, key));
    county.clock.standAt(UPLOADED);
  });
  afterEach(() => county.close());

  it('stay as long as a draft holds them, and go when none does', async () => {
    // given
    const [drafted, replaced, loose] = [await upload(), await upload(), await upload()];
    const elsewhere = await upload('330681-GZWQ-20261122-09999');
    await tasks.saveDraft(MEDIATOR, key, { papers: [replaced] });
    await tasks.saveDraft(MEDIATOR, key, { papers: [drafted, elsewhere] });

    // when
    await sweepAfter(31);

    // then a draft keeps papers of its own case alone
    expect(await kept(caseNo, [drafted, replaced, loose])).toEqual([drafted]);
    expect(await kept('330681-GZWQ-20261122-09999', [elsewhere])).toEqual([]);

    // when
    await tasks.saveDraft(MEDIATOR, key, { papers: [] });
    await sweepAfter(32);

    // then
    expect(await kept(caseNo, [drafted])).toEqual([]);
  });

  it('stay for the one who completes the task late, and for a colleague who was slower', async () => {
    const [given, slower] = [await upload(), await upload()];
    await tasks.saveDraft(MEDIATOR, key, { ...ACCEPT, papers: [given] });
    await tasks.saveDraft(COLLEAGUE, key, { papers: [slower] });
    await sweepAfter(45);

    await tasks.complete(MEDIATOR, key, { ...ACCEPT, papers: [given] });
    await county.feed([await factOf(county, key, 'COMPLETED', { assignee: 'mediator', variables: ACCEPT })]);
    await sweepAfter(60);

    expect(county.engine.completions).toMatchObject([{ key, variables: { papers: [given] } }]);
    expect((await kept(caseNo, [given, slower])).sort()).toEqual([given, slower].sort());
    expect((await files.list(MEDIATOR, caseNo)).find(({ id }) => id === given)).toMatchObject({
      ...{ place: 'field', fieldLabel: '材料', fieldLabelEn: 'Papers', taskKey: key },
      ...{ taskName: expect.stringMatching(/受理/), stageName: expect.any(String), round: 1 },
    });
  });

  // helpers

  async function kept(of: string, ids: readonly string[]): Promise<string[]> {
    return (await attachments.known(of, ids)).map(({ id }) => id);
  }

  async function upload(of = caseNo): Promise<string> {
    const { id } = await attachments.upload(MEDIATOR, of, { name: '考勤表.pdf', content: PDF });
    return id;
  }

  async function sweepAfter(days: number): Promise<void> {
    county.clock.standAt(UPLOADED + days * DAY_MS);
    await attachments.sweep();
  }
});
