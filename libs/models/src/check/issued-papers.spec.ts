import type { PaperContract } from '../paper-contract.js';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

const PAPER: PaperContract = {
  title: '通知书',
  series: '通字',
  issuer: '=case.townName',
  fields: [
    { key: 'name', label: '姓名', type: 'text', from: '=personName' },
    { key: 'note', label: '备注', type: 'text', from: '=remark', optional: true },
  ],
  sample: {},
};

/** The small model whose job issues a paper. */
const ISSUING = SMALL.replace(
  '<zeebe:taskDefinition type="common.archive-case" />',
  `<zeebe:taskDefinition type="common.issue-doc" /><zeebe:taskHeaders><zeebe:header key="templateCode" value="notice" /></zeebe:taskHeaders>`,
);

async function findingsOf(
  xml: string,
  paper: PaperContract | undefined,
  fields = ['personName', 'townCode'],
) {
  const known = {
    ...KNOWN,
    jobTypes: new Set(['common.issue-doc']),
    jobOutputs: new Map([['common.issue-doc', ['doc']]]),
    formFields: new Map([
      ['small.start', fields],
      ['small.ask', []],
    ]),
    papers: new Map(paper === undefined ? [] : [['notice', paper]]),
  };
  const findings = await checkModel(xml, known, 'small');
  return findings.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId}`);
}

describe('the papers that a model issues', () => {
  it('have a template, and a case that has what they say', async () => {
    expect(ISSUING).not.toBe(SMALL);
    expect(await findingsOf(ISSUING, PAPER)).toEqual([]);
    expect(await findingsOf(ISSUING, undefined)).toEqual(['error PAPER_UNKNOWN work']);
    expect(await findingsOf(ISSUING.replace('templateCode', 'other'), PAPER)).toEqual([
      'error PAPER_CODE_MISSING work',
    ]);
  });

  it('are found wanting before they are issued', async () => {
    expect(await findingsOf(ISSUING, PAPER, ['townCode'])).toEqual(['error PAPER_DATA_UNKNOWN work']);
    expect(await findingsOf(ISSUING, { ...PAPER, issuer: '=(' })).toEqual(['error PAPER_DATA_INVALID work']);
  });
});
