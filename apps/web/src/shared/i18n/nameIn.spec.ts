import { expect, it } from 'vitest';
import { nameIn, processNameIn, stageNameIn } from './nameIn.js';

it('names what a model draws in the language of the page, in Chinese where the model has no English name', () => {
  const stage = { stageName: '调解', stageNameEn: 'Mediation' };
  expect([stageNameIn('zh-CN', stage), stageNameIn('en', stage)]).toEqual(['调解', 'Mediation']);
  expect(stageNameIn('en', { stageName: '调解', stageNameEn: null })).toBe('调解');
  expect(processNameIn('en', { processName: '事项', processNameEn: 'Matter' })).toBe('Matter');
  expect(nameIn('en', { name: '核对登记' })).toBe('核对登记');
});
