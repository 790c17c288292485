import { CalendarService } from '@app/calendars';
import { ADMIN, MADE_UP_2027, OTHER, calendarCounty, json } from './calendar-county.js';

describe('a published calendar that is taken back', () => {
  const within = calendarCounty();
  const { publications, publish, openStage, datesOf } = within;

  it('makes the year what it was before, moves the open dates, shows them before, and keeps them', async () => {
    // given
    const reaching = await openStage('1', 'M1', '2026-12-28');
    const estimate = await within.county.get(CalendarService).year('2027');
    await publish(MADE_UP_2027);
    const closed = await openStage('2', 'M1', '2026-12-28', { closedAt: '2026-12-28 17:00' });
    const kept = await datesOf(closed);

    // when
    const preview = await publications().previewRevocation('2027');

    // then
    const moved = {
      caseNo: reaching,
      before: { dueOn: '2027-01-13', provisional: false },
      after: { dueOn: '2027-01-12', promisedDueOn: '2027-01-05', provisional: true },
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
    expect(await within.county.get(CalendarService).year('2027')).toEqual(estimate);
    expect(await publications().revocations()).toMatchObject([
      { id: revoked.id, source: 'https://example.gov.cn/2027', revokedBy: 'admin-2', changedRuns: 1 },
    ]);
    const noted: unknown[] = await within.county.dataSource.query(
      `select content::jsonb ->> 'reason' as reason from audit_entry
       where content::jsonb ->> 'action' = 'CALENDAR_REVOKED'`,
    );
    expect(noted).toEqual([{ reason: '示例原因' }]);
  });

  it('stays taken back when the built-in years are looked for again, and can be published again', async () => {
    const { revision } = await publications().previewRevocation('2026');
    await publications().revoke(ADMIN, '2026', { reason: '示例原因', basedOn: revision });

    await within.county.get(CalendarService).seed();
    expect(await within.county.get(CalendarService).year('2026')).toMatchObject({
      published: false,
      offDays: 0,
    });

    const days = [{ name: '元旦', date: '2026-01-01', isOffDay: true }];
    await publish({ year: 2026, days });
    expect(await within.county.get(CalendarService).year('2026')).toMatchObject({
      published: true,
      offDays: 1,
    });
  });

  it('gives back the day that it had taken over from the notice of another year', async () => {
    const newYearsEve = { name: '元旦', date: '2026-12-31', isOffDay: true };
    await publications()
      .upload(ADMIN, json({ year: 2026, days: [newYearsEve] }))
      .then(({ id }) => publications().publish(ADMIN, id, { reason: '示例原因' }));
    await publish({ year: 2027, days: [newYearsEve] });

    const { revision } = await publications().previewRevocation('2027');
    await publications().revoke(ADMIN, '2027', { reason: '示例原因', basedOn: revision });

    const { days } = await within.county.get(CalendarService).year('2026');
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
