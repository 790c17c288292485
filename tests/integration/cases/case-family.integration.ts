import {
  CaseFollowUpService,
  CaseLinkService,
  CaseService,
  CaseStartService,
  TimelineService,
} from '@app/cases';
import {
  COMMANDER,
  type County,
  JUDGE,
  MEDIATOR,
  MEDIATOR2,
  actor,
  claim,
  deploymentRecords,
  openCounty,
} from './county.js';

/** Sees the cases of two towns. */
const BOTH = actor('both', [], { towns: ['zj.t09', 'zj.t06'] });

describe('cases that come out of one another', () => {
  let county: County;
  let starts: CaseStartService;
  let cases: CaseService;

  beforeEach(async () => {
    county = await openCounty();
    starts = county.module.get(CaseStartService);
    cases = county.module.get(CaseService);
    await county.feed(deploymentRecords());
  });
  afterEach(() => county.close());

  const start = async (parentCaseNo?: string, person = MEDIATOR, townCode = 'zj.t09') => {
    const variables = claim({ townCode, applicantIdNo: '999999196205177690' });
    return (await starts.start(person, { processId: 'wage-recovery', variables, parentCaseNo })).caseNo;
  };
  const familyOf = async (caseNo: string, person = COMMANDER) =>
    (await cases.find(person, caseNo)).family.map((one) => [
      one.caseNo,
      one.parentCaseNo,
      one.generation,
      one.isVisible,
    ]);

  it('take over what both matters declare, and numbers of people only for whoever uses them, which is noted', async () => {
    const followUps = county.module.get(CaseFollowUpService);
    const first = await start();
    const names = { applicantName: '示例-张三', employerName: '示例建筑劳务有限公司' };

    expect(await followUps.valuesFor(MEDIATOR, first, 'wage-recovery')).toMatchObject({
      ...{ ...names, applicantIdNo: '999999196205177690', townCode: 'zj.t09' },
    });
    const seen = await followUps.valuesFor(COMMANDER, first, 'wage-recovery');
    expect(seen).toMatchObject(names);
    expect(seen).not.toHaveProperty('applicantIdNo');
    // nothing but what is declared: what was claimed is the business of the first one
    expect(seen).not.toHaveProperty('amountTotal');
    expect(await county.dataSource.query(`select actor, case_no, reason from access_log`)).toEqual([
      { actor: 'mediator', case_no: first, reason: '登记后续案件' },
    ]);
    await expect(followUps.valuesFor(MEDIATOR2, first, 'wage-recovery')).rejects.toMatchObject({
      code: 'CASE_NOT_FOUND',
    });
    await expect(followUps.valuesFor(MEDIATOR, first, 'none')).rejects.toMatchObject({
      code: 'PROCESS_UNKNOWN',
    });
  });

  it('know each other in both directions, the first one first', async () => {
    const first = await start();
    expect(await familyOf(first)).toEqual([]);
    const second = await start(first);
    const third = await start(second);
    const sister = await start(first);

    const family = [
      [first, null, 0, true],
      [second, first, 1, true],
      [third, second, 2, true],
      [sister, first, 1, true],
    ];
    for (const caseNo of [first, second, third, sister]) expect(await familyOf(caseNo)).toEqual(family);
    expect((await cases.find(COMMANDER, third)).family[0]).toMatchObject({
      ...{ title: '示例-张三 诉 示例建筑劳务有限公司 欠薪', state: 'starting', processId: 'wage-recovery' },
    });
  });

  it('tell the model from which case it comes, and only where it comes from one', async () => {
    const first = await start();
    await start(first);

    expect(county.engine.published[0]?.variables).not.toHaveProperty('parentCaseNo');
    expect(county.engine.published[1]?.variables).toMatchObject({ parentCaseNo: first });
  });

  it('name those that were merged or are the same, in both directions, once each', async () => {
    const [first, second, third] = [await start(), await start(), await start()];
    const links = county.module.get(CaseLinkService);
    await links.link(second, 'duplicate', [first]);
    await links.merge(second, first);
    await links.link(third, 'duplicate', [first]);
    await links.link(third, 'similar', [second]);
    const linkedOf = async (caseNo: string, person = COMMANDER) =>
      (await cases.find(person, caseNo)).linked.map((one) => [one.caseNo, one.role, one.isVisible]);

    expect(await linkedOf(second)).toEqual([[first, 'merged-into', true]]);
    expect(await linkedOf(third)).toEqual([[first, 'duplicate-of', true]]);
    expect(await linkedOf(first)).toEqual([
      [second, 'merged', true],
      [third, 'duplicate', true],
    ]);
  });

  it('name of those merged that one may not see the number alone, and only where the own case tells it', async () => {
    const own = await start();
    const other = await start(undefined, MEDIATOR2, 'zj.t06');
    await county.module.get(CaseLinkService).merge(own, other);

    expect((await cases.find(MEDIATOR, own)).linked).toEqual([
      {
        ...{ caseNo: other, role: 'merged-into', isVisible: false },
        ...{ title: null, state: null, processId: null, processName: null, processNameEn: null },
      },
    ]);
    expect((await cases.find(MEDIATOR2, other)).linked).toEqual([]);
    expect((await cases.find(BOTH, other)).linked).toMatchObject([{ caseNo: own, role: 'merged' }]);
  });

  it('tell of a case that one may not see the number alone, and only where it leads to one that one sees', async () => {
    const first = await start(undefined, MEDIATOR2, 'zj.t06');
    const second = await start(first, COMMANDER);
    const hidden = await start(second, COMMANDER, 'zj.t06');
    const own = await cases.find(MEDIATOR, second);

    expect(own.family).toEqual([
      {
        ...{ caseNo: first, parentCaseNo: null, generation: 0, isVisible: false },
        ...{ title: null, processId: null, processName: null, processNameEn: null, state: null },
      },
      expect.objectContaining({ caseNo: second, isVisible: true }),
    ]);
    expect(JSON.stringify(own)).not.toContain(hidden);
  });

  it('have one timeline on request, of those that one sees', async () => {
    const first = await start(undefined, COMMANDER, 'zj.t06');
    const second = await start(first, COMMANDER);
    const timelines = county.module.get(TimelineService);
    const toldOf = async (person: typeof BOTH, withFamily?: boolean) => [
      ...new Set((await timelines.of(person, second, withFamily)).map(({ caseNo }) => caseNo)),
    ];

    expect(await toldOf(BOTH)).toEqual([second]);
    expect(await toldOf(BOTH, true)).toEqual([first, second]);
    expect(await toldOf(MEDIATOR, true)).toEqual([second]);
    const all = await timelines.of(BOTH, second, true);
    expect(all.map(({ at }) => at)).toEqual(all.map(({ at }) => at).sort((one, other) => +one - +other));
  });

  it.each([
    ['that does not exist', '330681-GZWQ-20261122-99999'],
    ['whose number is none', "' or 1=1 --\0"],
  ])('do not come out of one %s', async (_what, parentCaseNo) => {
    await expect(start(parentCaseNo)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ path: 'parentCaseNo', code: 'CASE_UNKNOWN' }],
    });
    expect(county.engine.published).toEqual([]);
  });

  it('do not come out of one that the person may not see', async () => {
    const first = await start();

    await expect(start(first, MEDIATOR2, 'zj.t06')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await familyOf(first, COMMANDER)).toEqual([]);
    expect((await cases.list(JUDGE, {})).items).toEqual([]);
  });

  it('are the same request only with the same parent', async () => {
    const [first, other] = [await start(), await start()];
    const request = (parentCaseNo: string | undefined) =>
      starts.start(MEDIATOR, {
        ...{ processId: 'wage-recovery', variables: claim(), idempotencyKey: 'a', parentCaseNo },
      });
    const { caseNo } = await request(first);

    expect(await request(first)).toEqual({ caseNo });
    await expect(request(other)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    await expect(request(undefined)).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
  });

  it('are started by a step of a model once, however often its job comes, also at the same moment', async () => {
    const first = await start();
    const reach = (step: string) =>
      starts.startFromModel({
        ...{ processId: 'wage-recovery', variables: claim(), parentCaseNo: first, step },
      });
    const [one, two] = await Promise.all([reach('11'), reach('11')]);
    const again = await reach('11');
    const round = await reach('12');

    expect([two, again]).toEqual([one, one]);
    expect(round.caseNo).not.toBe(one?.caseNo);
    expect((await familyOf(first)).map(([caseNo]) => caseNo)).toEqual([first, one?.caseNo, round.caseNo]);
    const numbers = new Set(county.engine.published.map(({ caseNo }) => caseNo));
    expect(numbers.size).toBe(3);
  });
});
