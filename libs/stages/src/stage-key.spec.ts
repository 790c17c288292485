import { stageKeyOf } from './stage-key.js';

describe('stageKeyOf', () => {
  it('names the case and the stage, and in a multi-instance which one of them', () => {
    const stage = { caseNo: '330681-TEST-20261122-00001', stageCode: 'T4', loopInstance: null };

    expect(stageKeyOf(stage)).toBe('330681-TEST-20261122-00001/T4');
    expect(stageKeyOf({ ...stage, loopInstance: '2' })).toBe('330681-TEST-20261122-00001/T4/2');
  });
});
