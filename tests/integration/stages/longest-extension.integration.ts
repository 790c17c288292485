import { ClockOperationService } from '@app/clock-operations';
import type { Actor } from '@app/identity';
import { STAGE, aHearing } from './hearing.js';

const ARBITRATOR: Actor = {
  ...{ username: 'arbitrator', displayName: '示例-arbitrator', groups: ['zj.arb/arbitrator'], towns: [] },
  ...{ countyWide: true, isAdministrator: false, isAnalyst: false },
  sight: { units: [], trees: [], stageOnly: [], ledger: false },
};
const BY_TRACK =
  '=if track = &quot;simplified&quot; then &quot;5 calendar_day&quot; else &quot;15 calendar_day&quot;';

describe('the longest extension of a stage', () => {
  const hearing = aHearing({
    edit: (xml) =>
      xml.replace('"extensionLimit" value="15 calendar_day"', `"extensionLimit" value="${BY_TRACK}"`),
    ...{ variables: { track: 'simplified' }, arbitrator: ARBITRATOR },
    ...{ now: '2026-10-20 10:00', usualOn: '2026-10-20' },
  });

  const longest = async () => {
    const { allowed } = await hearing.county.get(ClockOperationService).list(ARBITRATOR, STAGE);
    return allowed.find(({ type }) => type === 'extend')?.maxPeriod;
  };

  it('follows the procedure of the case', async () => {
    expect(await longest()).toEqual({ amount: 5, unit: 'calendar_day' });
    await hearing.county.take(hearing.log.variables('2026-10-20 09:00', { track: 'ordinary' }));
    expect(await longest()).toEqual({ amount: 15, unit: 'calendar_day' });
  });
});
