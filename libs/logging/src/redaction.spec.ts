import { CENSOR, censorText } from './redaction.js';

describe('personal data in log texts', () => {
  it.each([
    ['id 11010519491231002X of the claimant', `id ${CENSOR} of the claimant`],
    ['call 13800000000 now', `call ${CENSOR} now`],
    ['instance 2251799813685249 of partition 1', 'instance 2251799813685249 of partition 1'],
    ['case 330681-GZWQ-20261122-00001', 'case 330681-GZWQ-20261122-00001'],
  ])('%s → %s', (text, expected) => expect(censorText(text)).toBe(expected));
});
