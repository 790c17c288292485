import type { Actor } from '@app/identity';
import type { CalendarUpload } from '@app/calendars';
import { CalendarService, OverlayDayService } from '@app/calendars';
import { CalendarPublicationService, StageService } from '@app/stages';
import { County, InstanceRecords, registerCase } from '../stages/county.js';

const ADMIN = actor('admin');
const OTHER = actor('admin-2');

/** A year that moves exactly the dates that reach over 11 and 12 January 2027. */
const MADE_UP_2027 = {
  year: 2027,
  papers: ['https://example.gov.cn/2027'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-02', isOffDay: true },
    { name: '示例假期', date: '2027-01-12', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-07', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
  ],
};

describe('a calendar that an administrator publishes', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
  });
  beforeEach(async () => {
    await county.forgetCases();
    await county.dataSource.query(
      `truncate calendar_import, calendar_overlay_day, calendar_change, calendar_revocation, calendar_snapshot;
       delete from holiday_day; delete from calendar_year`,
    );
    await county.get(CalendarService).seed();
    county.setTime('2026-12-28 12:00');
  });
  afterAll(() => county.close());

  it('changes exactly the right due dates, shows them before and keeps them after', async () => {
    // given: one mediation that reaches into 2027, one that ends in 2026, one that was closed
    const reaching = await openStage('1', 'M1', '2026-12-28');
    const before = await openStage('2', 'M0', '2026-12-14');
    const closed = await openStage('3', 'M1', '2026-12-28', { closedAt: '2026-12-28 17:00' });
    const untouched = { before: await datesOf(before), closed: await datesOf(closed) };
    expect(await datesOf(reaching)).toMatchObject({
      dueOn: '2027-01-12',
      promisedDueOn: '2027-01-07',
      provisional: true,
    });

    // when
    const preview = await publications().upload(ADMIN, json(MADE_UP_2027));

    // then
    const moved = {
      stageRunId: '91001',
      caseNo: reaching,
      stageCode: 'M1',
      before: { dueOn: '2027-01-12', promisedDueOn: '2027-01-07', provisional: true },
      after: { dueOn: '2027-01-13', promisedDueOn: '2027-01-07', provisional: false },
    };
    expect(preview).toMatchObject({ state: 'draft', year: 2027, affected: [moved] });
    expect(await datesOf(reaching)).toMatchObject({ dueOn: '2027-01-12', provisional: true });

    // when
    const published = await publications().publish(ADMIN, preview.id);

    // then
    expect(published).toMatchObject({ state: 'published', publishedBy: 'admin', affected: [moved] });
    expect(await datesOf(reaching)).toMatchObject(moved.after);
    expect({ before: await datesOf(before), closed: await datesOf(closed) }).toEqual(untouched);
    expect(await publications().find(preview.id)).toMatchObject({ affected: [moved] });
    expect(await publications().history()).toMatchObject([{ id: preview.id, changedRuns: 1 }]);
    expect(await county.get(CalendarService).year('2027')).toMatchObject({
      published: true,
      source: 'https://example.gov.cn/2027',
      offDays: 7,
    });
  });

  it('tells the difference to the calendar in force', async () => {
    const { difference } = await publications().upload(ADMIN, json(MADE_UP_2027));

    expect(difference.added.map(({ day }) => day)).toEqual(['2027-01-02', '2027-01-12']);
    expect(difference.removed.map(({ day }) => day)).toContain('2027-10-01');
    expect(difference.changed).toEqual([]);
  });

  it('moves nothing the second time', async () => {
    await openStage('1', 'M1', '2026-12-28');
    await publish(MADE_UP_2027);

    const again = await publications().upload(ADMIN, json(MADE_UP_2027));

    expect(again).toMatchObject({ affected: [], difference: { added: [], removed: [], changed: [] } });
    expect((await publications().publish(ADMIN, again.id, { reason: '示例原因' })).affected).toEqual([]);
  });

  it('lets one of two administrators win, and tells the other', async () => {
    await openStage('1', 'M1', '2026-12-28');
    const { id } = await publications().upload(ADMIN, json(MADE_UP_2027));

    const results = await Promise.allSettled([
      publications().publish(ADMIN, id),
      publications().publish(OTHER, id),
    ]);

    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ code: 'CALENDAR_IMPORT_CLOSED', status: 409 });
    expect(await county.dataSource.query(`select count(*)::int as count from calendar_change`)).toEqual([
      { count: 1 },
    ]);
  });

  it('refuses a preview that is older than the calendar in force, of another import too', async () => {
    const [mine, theirs] = [
      await publications().upload(ADMIN, json(MADE_UP_2027)),
      await publications().upload(OTHER, json({ ...MADE_UP_2027, days: MADE_UP_2027.days.slice(1) })),
    ];

    const results = await Promise.allSettled([
      publications().publish(ADMIN, mine.id),
      publications().publish(OTHER, theirs.id),
    ]);

    const refused = results.filter((result) => result.status === 'rejected');
    expect(refused.map(({ reason }) => reason as unknown)).toMatchObject([{ code: 'CALENDAR_CHANGED' }]);
  });

  it('keeps a discarded draft out of force and on record', async () => {
    const { id } = await publications().upload(ADMIN, json(MADE_UP_2027));

    await publications().discard(ADMIN, id);

    await expect(publications().publish(ADMIN, id)).rejects.toMatchObject({ code: 'CALENDAR_IMPORT_CLOSED' });
    await expect(publications().discard(ADMIN, id)).rejects.toMatchObject({ code: 'CALENDAR_IMPORT_CLOSED' });
    expect(await publications().history()).toMatchObject([{ id, state: 'discarded', changedRuns: 0 }]);
  });

  it('refuses a day that the published notice of another year arranges otherwise', async () => {
    const days = [{ name: '元旦', date: '2026-12-31', isOffDay: true }];
    await publish({ year: 2027, days });

    const contradiction = { year: 2026, days: [{ name: '元旦', date: '2026-12-31', isOffDay: false }] };
    await expect(publications().upload(ADMIN, json(contradiction))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      faults: [{ path: '2026-12-31', code: 'CALENDAR_DAY_TAKEN' }],
    });
  });

  it('times a run by the new calendar whose record arrives while the publication is under way', async () => {
    await registerCase(county.dataSource, { caseNo: caseNoOf('1') });
    const { id } = await publications().upload(ADMIN, json(MADE_UP_2027));

    await Promise.all([publications().publish(ADMIN, id), take('1', 'M1', '2026-12-28')]);

    expect(await datesOf(caseNoOf('1'))).toMatchObject({ dueOn: '2027-01-13', provisional: false });
  });

  describe('that is replaced', () => {
    it('asks why, keeps the reason, and moves the dates again', async () => {
      const reaching = await openStage('1', 'M1', '2026-12-28');
      await publish(MADE_UP_2027);
      county.setTime('2026-12-28 12:05');
      const calm = { ...MADE_UP_2027, days: MADE_UP_2027.days.filter(({ name }) => name !== '示例假期') };

      const draft = await publications().upload(OTHER, json(calm));

      expect(draft).toMatchObject({ replaces: true, improbable: false, reason: null });
      expect(draft.affected).toMatchObject([{ caseNo: reaching, after: { dueOn: '2027-01-12' } }]);
      for (const reason of [undefined, ' ']) {
        await expect(publications().publish(OTHER, draft.id, { reason })).rejects.toMatchObject({
          code: 'INVALID_INPUT',
          faults: [{ path: 'reason', code: 'REQUIRED' }],
        });
      }
      expect(await datesOf(reaching)).toMatchObject({ dueOn: '2027-01-13' });

      const { affected } = await publications().publish(OTHER, draft.id, { reason: '示例原因' });

      expect(affected).toEqual(draft.affected);
      expect(await datesOf(reaching)).toMatchObject({ dueOn: '2027-01-12', provisional: false });
      expect(await publications().history()).toMatchObject([{ reason: '示例原因' }, { reason: null }]);
      expect(await publications().find(draft.id)).toMatchObject({ replaces: true, reason: '示例原因' });
    });
  });

  describe('that is improbable', () => {
    it('is published only when somebody says that it is meant', async () => {
      const days = Array.from({ length: 28 }, (_, index) => ({
        name: '示例假期',
        date: `2027-03-${String(index + 1).padStart(2, '0')}`,
        isOffDay: true,
      }));
      const draft = await publications().upload(ADMIN, json({ ...MADE_UP_2027, days }));
      expect(draft).toMatchObject({ improbable: true, replaces: false });
      expect(draft.warnings).toContainEqual(
        expect.objectContaining({ path: '2027-02-27', code: 'CALENDAR_REST_TOO_LONG' }),
      );

      for (const isMeant of [undefined, false]) {
        await expect(publications().publish(ADMIN, draft.id, { isMeant })).rejects.toMatchObject({
          code: 'CALENDAR_IMPROBABLE',
          status: 409,
        });
      }
      expect(await county.get(CalendarService).year('2027')).toMatchObject({ published: false });

      await publications().publish(ADMIN, draft.id, { isMeant: true });
      expect(await county.get(CalendarService).year('2027')).toMatchObject({ published: true });
    });
  });

  describe('that is taken back', () => {
    it('makes the year what it was before, moves the open dates, shows them before, and keeps them', async () => {
      // given
      const reaching = await openStage('1', 'M1', '2026-12-28');
      const estimate = await county.get(CalendarService).year('2027');
      await publish(MADE_UP_2027);
      const closed = await openStage('2', 'M1', '2026-12-28', { closedAt: '2026-12-28 17:00' });
      const kept = await datesOf(closed);

      // when
      const preview = await publications().previewRevocation('2027');

      // then
      const moved = {
        caseNo: reaching,
        before: { dueOn: '2027-01-13', provisional: false },
        after: { dueOn: '2027-01-12', promisedDueOn: '2027-01-07', provisional: true },
      };
      expect(preview.affected).toMatchObject([moved]);
      expect(preview.difference.removed.map(({ day }) => day)).toEqual(['2027-01-02', '2027-01-12']);
      expect(await datesOf(reaching)).toMatchObject({ dueOn: '2027-01-13' });

      // when
      const words = { reason: '示例原因', basedOn: preview.revision };
      const revoked = await publications().revoke(OTHER, '2027', words);

      // then
      expect(revoked).toMatchObject({ year: 2027, reason: '示例原因', changedRuns: 1 });
      expect(await datesOf(reaching)).toEqual(moved.after);
      expect(await datesOf(closed)).toEqual(kept);
      expect(await county.get(CalendarService).year('2027')).toEqual(estimate);
      expect(await publications().revocations()).toMatchObject([
        { id: revoked.id, source: 'https://example.gov.cn/2027', revokedBy: 'admin-2', changedRuns: 1 },
      ]);
      const noted: unknown[] = await county.dataSource.query(
        `select content::jsonb ->> 'reason' as reason from audit_entry
         where content::jsonb ->> 'action' = 'CALENDAR_REVOKED'`,
      );
      expect(noted).toEqual([{ reason: '示例原因' }]);
    });

    it('stays taken back when the built-in years are looked for again, and can be published again', async () => {
      const { revision } = await publications().previewRevocation('2026');
      await publications().revoke(ADMIN, '2026', { reason: '示例原因', basedOn: revision });

      await county.get(CalendarService).seed();
      expect(await county.get(CalendarService).year('2026')).toMatchObject({ published: false, offDays: 0 });

      const days = [{ name: '元旦', date: '2026-01-01', isOffDay: true }];
      await publish({ year: 2026, days });
      expect(await county.get(CalendarService).year('2026')).toMatchObject({ published: true, offDays: 1 });
    });

    it('gives back the day that it had taken over from the notice of another year', async () => {
      const newYearsEve = { name: '元旦', date: '2026-12-31', isOffDay: true };
      await publications()
        .upload(ADMIN, json({ year: 2026, days: [newYearsEve] }))
        .then(({ id }) => publications().publish(ADMIN, id, { reason: '示例原因' }));
      await publish({ year: 2027, days: [newYearsEve] });

      const { revision } = await publications().previewRevocation('2027');
      await publications().revoke(ADMIN, '2027', { reason: '示例原因', basedOn: revision });

      const { days } = await county.get(CalendarService).year('2026');
      expect(days).toContainEqual({ day: '2026-12-31', kind: 'off', name: '元旦' });
    });

    it('refuses what is not published, not known, or looked at before another change', async () => {
      const words = {
        reason: '示例原因',
        basedOn: (await publications().previewRevocation('2026')).revision,
      };
      await expect(publications().revoke(ADMIN, '2027', words)).rejects.toMatchObject({
        code: 'CALENDAR_NOT_PUBLISHED',
      });
      await expect(publications().previewRevocation('1871')).rejects.toMatchObject({
        code: 'CALENDAR_NOT_FOUND',
      });
      await publish(MADE_UP_2027);
      await expect(publications().revoke(ADMIN, '2026', words)).rejects.toMatchObject({
        code: 'CALENDAR_CHANGED',
      });
    });
  });

  describe('with local days of a unit', () => {
    const day = {
      unitCode: 'zj.t09',
      day: '2027-01-12',
      kind: 'off',
      name: '示例庙会',
      source: '示例通知',
    } as const;

    it('moves the dates of that unit alone, shows them before, and moves them back', async () => {
      // given
      const there = await openStage('1', 'M1', '2026-12-28', { townCode: 'zj.t09' });
      const elsewhere = await openStage('2', 'M1', '2026-12-28', { townCode: 'zj.t10' });
      const calm = await datesOf(elsewhere);

      // when
      const preview = await publications().previewOverlay(day);
      const added = await publications().addOverlay(ADMIN, day, preview.revision);

      // then
      expect(preview.affected).toMatchObject([{ caseNo: there, after: { dueOn: '2027-01-13' } }]);
      expect(added.affected).toEqual(preview.affected);
      expect(await datesOf(there)).toMatchObject({ dueOn: '2027-01-13', provisional: true });
      expect(await datesOf(elsewhere)).toEqual(calm);

      // when
      const removal = await publications().previewRemoval(added.overlay.id);
      const removed = await publications().removeOverlay(OTHER, added.overlay.id, removal.revision);

      // then
      expect(removed.affected).toMatchObject([{ caseNo: there, after: { dueOn: '2027-01-12' } }]);
      expect(await datesOf(there)).toMatchObject({ dueOn: '2027-01-12' });
      expect(await county.get(OverlayDayService).list()).toMatchObject([
        { id: added.overlay.id, unitName: '牌头镇', createdBy: 'admin', removedBy: 'admin-2' },
      ]);
    });

    it('explains a date with the local day that was not counted', async () => {
      const there = await openStage('1', 'M1', '2026-12-28', { townCode: 'zj.t09' });
      await publications().addOverlay(ADMIN, day);

      const { dueOn, days } = await county.get(StageService).explain('91001', there);

      expect(dueOn).toBe('2027-01-13');
      expect(days.find(({ date }) => date === '2027-01-12')).toMatchObject({
        kind: 'holiday',
        name: '示例庙会',
      });
    });

    it('refuses a second one on the same day, an unknown unit, and a preview that is old', async () => {
      const { revision } = await publications().previewOverlay(day);
      const { overlay } = await publications().addOverlay(ADMIN, day);

      await expect(publications().addOverlay(ADMIN, day)).rejects.toMatchObject({
        code: 'OVERLAY_DAY_EXISTS',
      });
      await expect(publications().removeOverlay(ADMIN, overlay.id, revision)).rejects.toMatchObject({
        code: 'CALENDAR_CHANGED',
      });
      await expect(publications().previewOverlay({ ...day, unitCode: 'zj.nowhere' })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    });
  });

  // helpers

  function publications(): CalendarPublicationService {
    return county.get(CalendarPublicationService);
  }

  async function publish(file: object): Promise<void> {
    const { id } = await publications().upload(ADMIN, json(file));
    await publications().publish(ADMIN, id);
  }

  async function take(
    serial: string,
    stageCode: string,
    receivedOn: string,
    townCode = 'zj.t09',
  ): Promise<void> {
    const log = new InstanceRecords(`900${serial}`);
    await county.take([
      ...log.variables(`${receivedOn} 09:00`, { caseNo: caseNoOf(serial), receivedOn, townCode }),
      log.entered(stageCode, `9100${serial}`, `${receivedOn} 10:00`),
    ]);
  }

  async function openStage(
    serial: string,
    stageCode: string,
    receivedOn: string,
    { closedAt, townCode }: { closedAt?: string; townCode?: string } = {},
  ): Promise<string> {
    const caseNo = await registerCase(county.dataSource, { caseNo: caseNoOf(serial) });
    await take(serial, stageCode, receivedOn, townCode);
    if (closedAt !== undefined) {
      await county.take([new InstanceRecords(`900${serial}`).left(stageCode, `9100${serial}`, closedAt)]);
    }
    return caseNo;
  }

  async function datesOf(caseNo: string) {
    const [run] = await county.get(StageService).byCase(caseNo);
    const { dueOn, promisedDueOn, provisional } = run!;
    return { dueOn, promisedDueOn, provisional };
  }
});

function caseNoOf(serial: string): string {
  return `330681-GZWQ-20261228-0000${serial}`;
}

function json(file: object): CalendarUpload {
  return { format: 'json', content: Buffer.from(JSON.stringify(file)) };
}

function actor(username: string): Actor {
  return {
    username,
    displayName: username,
    groups: [],
    towns: [],
    countyWide: true,
    isAdministrator: true,
    isAnalyst: false,
  };
}
