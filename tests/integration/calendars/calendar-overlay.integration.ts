import { OverlayDayService } from '@app/calendars';
import { StageService } from '@app/stages';
import { ADMIN, OTHER, calendarCounty } from './calendar-county.js';

describe('a calendar with local days of a unit', () => {
  const within = calendarCounty();
  const { publications, openStage, datesOf } = within;
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
    expect(await within.county.get(OverlayDayService).list()).toMatchObject([
      { id: added.overlay.id, unitName: '牌头镇', createdBy: 'admin', removedBy: 'admin-2' },
    ]);
  });

  it('explains a date with the local day that was not counted', async () => {
    const there = await openStage('1', 'M1', '2026-12-28', { townCode: 'zj.t09' });
    await publications().addOverlay(ADMIN, day);

    const { dueOn, days } = await within.county.get(StageService).explain('91001', there);

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
