import { boundedFeel } from '@app/feel';
import type { Definition } from '@app/models';
import { formatCaseNo, titleOf, toNewCase } from './case-intake.js';

const definition = (properties: Record<string, string>): Definition => ({
  definitionKey: '1',
  processId: 'wage-recovery',
  version: 1,
  name: '工资维权一件事',
  resourceName: 'wage-recovery.bpmn',
  checksum: '',
  properties,
  deployedAt: new Date(0),
});

const SHOWN = {
  title: '标题',
  parties: [],
  facts: {},
  assistUnits: [],
  faultyFacts: [],
  owed: [],
  amountFen: null,
  headcount: null,
  outcomeCode: null,
  endTerms: [],
};

describe('the intake of a case', () => {
  it('numbers cases', () => {
    expect(formatCaseNo('330681', 'GZWQ', '2026-11-22', 1)).toBe('330681-GZWQ-20261122-00001');
    expect(formatCaseNo('330681', 'GZWQ', '2026-11-22', 123_456)).toBe('330681-GZWQ-20261122-123456');
  });

  it('takes the title from the model, or its name where it gives none', () => {
    const model = definition({ titleExpression: '=applicantName + " 诉 " + employerName' });

    expect(titleOf(model, { applicantName: '示例-张三', employerName: '示例公司' }, boundedFeel)).toBe(
      '示例-张三 诉 示例公司',
    );
    expect(titleOf(model, { applicantName: '示例-张三' }, boundedFeel)).toBe('工资维权一件事');
    expect(titleOf(definition({}), {}, boundedFeel)).toBe('工资维权一件事');
    expect(titleOf(definition({ titleExpression: '=if' }), {}, boundedFeel)).toBe('工资维权一件事');
  });

  it('presets results and empty fields to null, and lets nobody enter who the case is', () => {
    const row = toNewCase(
      definition({ resultDefaults: 'claimOutcome, closeResult' }),
      {
        caseNo: 'N1',
        title: '标题',
        receivedOn: '2026-11-22',
        townCode: 'zj.t09',
        units: { court: 'zj.court' },
        fieldNames: ['headcount', 'project'],
        values: { headcount: 3, townCode: 'zj.t09', caseNo: 'forged', amountTotal: 1.5 },
      },
      { username: 'mediator', at: new Date(0), requestHash: 'h' },
      SHOWN,
    );

    expect(row.startVariables).toEqual({
      claimOutcome: null,
      closeResult: null,
      headcount: 3,
      project: null,
      townCode: 'zj.t09',
      amountTotal: 1.5,
      caseNo: 'N1',
      procKey: 'N1',
      itemCode: 'wage-recovery',
      title: '标题',
      receivedOn: '2026-11-22',
      units: { court: 'zj.court' },
    });
    expect(row).toMatchObject({
      townCode: 'zj.t09',
      idempotencyKey: null,
      shown: { ...SHOWN, caseNo: 'N1' },
    });
  });
});
