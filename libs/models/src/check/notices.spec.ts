import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

/** The small model whose job tells people something. */
async function findingsOf(headers: Record<string, string>, mapping = ''): Promise<string[]> {
  const written = Object.entries(headers).map(
    ([key, value]) => `<zeebe:header key="${key}" value="${value}" />`,
  );
  const xml = SMALL.replace(
    '<zeebe:taskDefinition type="common.archive-case" />',
    `<zeebe:taskDefinition type="common.notify" /><zeebe:taskHeaders>${written.join('')}</zeebe:taskHeaders>${mapping}`,
  );
  expect(xml).not.toBe(SMALL);
  const known = {
    ...KNOWN,
    jobTypes: new Set(['common.notify']),
    groups: {
      units: new Set(['zj.arb', 'zj.t09.mediate']),
      roles: new Set(['arbitrator', 'mediator', 'arb-head']),
      held: new Set(['zj.arb/arbitrator', 'zj.t09.mediate/mediator']),
      functions: new Set(['arbitration']),
    },
  };
  const findings = await checkModel(xml, known, 'small');
  return findings.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId}`);
}

const mapped = (source: string) =>
  `<zeebe:ioMapping><zeebe:input source="${source.replaceAll('"', '&quot;')}" target="noticeGroup" /></zeebe:ioMapping>`;

describe('the messages of a model', () => {
  it.each([
    ['a header with a group', { group: 'zj.arb/arbitrator' }, ''],
    ['a header with a name', { username: 'lin' }, ''],
    ['a mapping', {}, mapped('=units.arbitration + "/arbitrator"')],
  ])('tell whom %s names', async (_, headers, mapping) => {
    expect(await findingsOf({ text: '{title}', ...headers }, mapping)).toEqual([]);
  });

  it.each([
    ['says nothing of it', {}, ''],
    ['is left blank', { group: ' ' }, ''],
    ['maps nothing in', {}, mapped('=null')],
  ])('need somebody where the model %s', async (_, headers, mapping) => {
    expect(await findingsOf({ text: '{title}', ...headers }, mapping)).toEqual([
      'error NOTICE_TO_NOBODY work',
    ]);
  });

  it('need words', async () => {
    expect(await findingsOf({ group: 'zj.arb/arbitrator' })).toEqual(['error NOTICE_WITHOUT_WORDS work']);
    expect(await findingsOf({ group: 'zj.arb/arbitrator', template: 'old' })).toEqual([]);
  });

  it.each([
    ['exist', mapped('=units.arbitration + "/alien"'), 'error GROUP_UNKNOWN work'],
    ['are held', mapped('="zj.arb/arb-head"'), 'warning GROUP_NOT_HELD work'],
  ])('go to groups that %s', async (_, mapping, expected) => {
    expect(await findingsOf({ text: '{title}' }, mapping)).toEqual([expected]);
  });
});
