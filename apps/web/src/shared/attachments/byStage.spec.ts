import { expect, it } from 'vitest';
import { caseAttachment } from '@/testing/caseAttachment.js';
import { byStage, standsIn } from './byStage.js';

it('puts papers together by the run of their stage, in the order of the first of each', () => {
  const files = [
    caseAttachment({ id: '1' }),
    caseAttachment({ id: '2', stageRunKey: '9', stageName: '调解', round: 1 }),
    caseAttachment({ id: '3', stageRunKey: '10', stageName: '调解', round: 2 }),
    caseAttachment({ id: '4', stageRunKey: '9', stageName: '调解', round: 1 }),
  ];
  const found = byStage(files).map(({ name, round, files: of }) => [name, round, of.map(({ id }) => id)]);
  expect(found).toEqual([
    [null, null, ['1']],
    ['调解', 1, ['2', '4']],
    ['调解', 2, ['3']],
  ]);
});

it('finds a paper by what is known of it', () => {
  const file = caseAttachment({ name: '考勤表.PDF', fieldLabel: '欠薪凭证' });
  expect(['考勤', ' pdf ', '凭证', '示例', '', '合同'].map((word) => standsIn(file, word))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
  ]);
});
