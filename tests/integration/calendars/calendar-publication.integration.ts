import { CalendarService } from '@app/calendars';
import { registerCase } from '../stages/county.js';
import { ADMIN, MADE_UP_2027, OTHER, calendarCounty, caseNoOf, json } from './calendar-county.js';

describe('a calendar that an administrator publishes', () => {
  const within = calendarCounty();
  const { publications, publish, take, openStage, datesOf } = within;

  it('changes exactly the right due dates, shows them before and keeps them after', async () => {
    // given: one mediation that reaches into 2027, one that ends in 2026, one that was closed
    const reaching = await openStage('1', 'M1', '2026-12-28');
    const before = await openStage('2', 'M0', '2026-12-14');
    const closed = await openStage('3', 'M1', '2026-12-28', { closedAt: '2026-12-28 17:00' });
    const untouched = { before: await datesOf(before), closed: await datesOf(closed) };
    expect(await datesOf(reaching)).toMatchObject({
      dueOn: '2027-01-12',
      promisedDueOn: '2027-01-05',
      provisional: true,
    });

    // when
    const preview = await publications().upload(ADMIN, json(MADE_UP_2027));

    // then
    const moved = {
      stageRunId: '91001',
      caseNo: reaching,
      stageCode: 'M1',
      before: { dueOn: '2027-01-12', promisedDueOn: '2027-01-05', provisional: true },
      after: { dueOn: '2027-01-13', promisedDueOn: '2027-01-05', provisional: false },
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
    expect(await within.county.get(CalendarService).year('2027')).toMatchObject({
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
    expect(
      await within.county.dataSource.query(`select count(*)::int as count from calendar_change`),
    ).toEqual([{ count: 1 }]);
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
    await registerCase(within.county.dataSource, { caseNo: caseNoOf('1') });
    const { id } = await publications().upload(ADMIN, json(MADE_UP_2027));

    await Promise.all([publications().publish(ADMIN, id), take('1', 'M1', '2026-12-28')]);

    expect(await datesOf(caseNoOf('1'))).toMatchObject({ dueOn: '2027-01-13', provisional: false });
  });

  describe('that is replaced', () => {
    it('asks why, keeps the reason, and moves the dates again', async () => {
      const reaching = await openStage('1', 'M1', '2026-12-28');
      await publish(MADE_UP_2027);
      within.county.setTime('2026-12-28 12:05');
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
      expect(await within.county.get(CalendarService).year('2027')).toMatchObject({ published: false });

      await publications().publish(ADMIN, draft.id, { isMeant: true });
      expect(await within.county.get(CalendarService).year('2027')).toMatchObject({ published: true });
    });
  });
});
