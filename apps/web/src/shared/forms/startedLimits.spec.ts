import { expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { StartedLimits } from './startedLimits.js';

const limits = () => new StartedLimits({ t, language: 'zh-CN', today: '2026-10-20' });
const mediation = {
  variable: 'receivedOn',
  stageCode: 'M1',
  stageName: '调解',
  stageNameEn: null,
  dueOn: '2026-11-04',
  promisedDueOn: '2026-10-29',
  provisional: false,
};

it('tells the limits beside the date that gives them, and warns of what is past', () => {
  const shown = limits();
  shown.set([mediation]);
  expect(shown.linesOf('receivedOn')).toEqual([
    { text: '调解：法定 11月4日 周三，承诺 10月29日 周四', isPast: false },
  ]);
  expect(shown.linesOf('signedOn')).toEqual([]);

  shown.set([{ ...mediation, promisedDueOn: '2026-10-19' }]);
  expect(shown.linesOf('receivedOn')).toMatchObject([{ isPast: true }]);
  expect(shown.linesOf('receivedOn')[0]?.text).toContain('承诺的期限已经过了');

  shown.set([{ ...mediation, dueOn: '2026-10-19' }]);
  expect(shown.linesOf('receivedOn')[0]?.text).toContain('法定期限已经过了');
});

it('tells its listeners of each answer until they leave', () => {
  const shown = limits();
  let told = 0;
  const leave = shown.listen(() => (told += 1));
  shown.set([mediation]);
  leave();
  shown.set([]);
  expect(told).toBe(1);
});
