import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

/** Codes of the findings of the small model with these properties of its process. */
async function findings(properties: Record<string, string>, fields?: string[]): Promise<string[]> {
  const xml = Object.entries(properties)
    .map(([name, value]) => `<zeebe:property name="${name}" value="${value.replaceAll('"', '&quot;')}" />`)
    .join('');
  const model = SMALL.replace('<zeebe:property name="startForm"', `${xml}<zeebe:property name="startForm"`);
  const known = fields === undefined ? KNOWN : { ...KNOWN, formFields: new Map([['small.start', fields]]) };
  const found = await checkModel(model, known, 'small');
  for (const { message } of found) expect(message).toMatch(/[一-鿿]/);
  return found.map(({ code }) => code);
}

const RIGHT = {
  'party.owner.label': '失主',
  'party.owner.label.en': 'Owner',
  'party.owner.side': 'asking',
  'party.owner.name': '=ownerName',
  'fact.thing.label': '物品',
  'fact.thing.label.en': 'Thing',
  'fact.thing.value': '=thing',
  'fact.thing.type': 'text',
  'fact.thing.shownIn': 'head, list',
  'fact.thing.order': '2',
  amount: '=worth',
  headcount: '=count(owners)',
  outcome: '=result',
  'outcome.returned.label': '已归还',
  'outcome.returned.label.en': 'Returned',
  owed: '=missing',
  owedBy: '=promisedOn',
  'owed.proof.label': '权属证明',
  'owed.proof.label.en': 'Proof of ownership',
  'public.label': '失物招领',
  'public.label.en': 'Lost property',
  scope: 'stage-only',
};

describe('what a model declares of its cases', () => {
  it('is taken where it is right', async () => {
    expect(await findings(RIGHT)).toEqual([]);
  });

  it.each([
    ['a role without a label', 'DECLARATION_LABEL', { 'party.owner.label': '' }],
    ['a role without a name', 'DECLARATION_VALUE', { 'party.owner.name': '' }],
    ['a side that there is not', 'DECLARATION_CHOICE', { 'party.owner.side': 'left' }],
    ['materials that nothing says are owed', 'OWED_WITHOUT_VALUE', { owed: '' }],
    ['a material without a label', 'DECLARATION_LABEL', { 'owed.proof.label': '' }],
    ['a slip in the words of a material', 'DECLARATION_UNKNOWN', { 'owed.proof.lable': '证明' }],
    ['an expression of what is owed that is none', 'DECLARATION_NOT_FEEL', { owed: 'missing' }],
    ['a fact without a value', 'DECLARATION_VALUE', { 'fact.thing.value': '' }],
    ['a type that there is not', 'DECLARATION_CHOICE', { 'fact.thing.type': 'colour' }],
    ['a place that there is not', 'DECLARATION_CHOICE', { 'fact.thing.shownIn': 'head, foot' }],
    ['an order that is no number', 'DECLARATION_ORDER', { 'fact.thing.order': 'first' }],
    ['a slip in a part', 'DECLARATION_UNKNOWN', { 'fact.thing.lable': '物品' }],
    ['a slip in the words for the public', 'DECLARATION_UNKNOWN', { 'public.title': '拾得物认领' }],
    ['a slip in the words of the sum', 'DECLARATION_UNKNOWN', { 'amount.lable': '估价' }],
    ['words for the public in English alone', 'DECLARATION_LABEL', { 'public.label': '' }],
    ['words for the public in Chinese alone', 'LABEL_EN_MISSING', { 'public.label.en': '' }],
    ['a name that cannot be one', 'DECLARATION_NAME', { 'fact.Thing One.label': '物品' }],
    [
      'a name that the platform has',
      'DECLARATION_NAME',
      { 'fact.amount.label': '钱', 'fact.amount.value': '=x' },
    ],
    ['FEEL without its sign', 'DECLARATION_NOT_FEEL', { amount: 'worth' }],
    ['FEEL that is none', 'DECLARATION_NOT_FEEL', { headcount: '=if (' }],
    ['a scope that there is not', 'DECLARATION_CHOICE', { scope: 'world' }],
    ['a scope that roles have', 'DECLARATION_CHOICE', { scope: 'unit-tree' }],
    ['a label in Chinese alone', 'LABEL_EN_MISSING', { 'fact.thing.label.en': '' }],
  ])('finds %s', async (_, code, change) => {
    expect(await findings({ ...RIGHT, ...change })).toContain(code);
  });

  it('finds outcomes that nobody named, and more facts than a page has room for', async () => {
    expect(await findings({ outcome: '=result' })).toEqual(['OUTCOME_WITHOUT_LABELS']);
    const many = Array.from({ length: 13 }, (_, index) => [
      [`fact.f${index}.label`, 'x'],
      [`fact.f${index}.value`, '=x'],
    ]).flat();
    expect(await findings(Object.fromEntries(many))).toEqual(['FACTS_TOO_MANY']);
  });

  it('finds variables that nothing gives', async () => {
    const declared = { 'fact.thing.label': 'x', 'fact.thing.value': '=thingg' };
    expect(await findings(declared, ['thing'])).toContain('VARIABLE_UNKNOWN');
    expect(
      await findings({ ...declared, 'fact.thing.value': '=thing' }, ['thing', 'townCode']),
    ).not.toContain('VARIABLE_UNKNOWN');
  });

  it('asks a model that is only called for no message to begin with, and knows that its callers give it values', async () => {
    const called = SMALL.replace(/<bpmn:messageEventDefinition[^>]*>/, '').replace(
      /<zeebe:property name="caseCode"[^>]*\/>/,
      '<zeebe:property name="inner" value="true" />',
    );
    expect(called).toContain('name="inner"');
    const codesOf = async (xml: string) => (await checkModel(xml, KNOWN, 'small')).map(({ code }) => code);

    expect(await codesOf(called)).not.toContain('START_MESSAGE_MISSING');
    expect(
      await codesOf(called.replace('name="inner" value="true"', 'name="inner" value="false"')),
    ).toContain('START_MESSAGE_MISSING');
  });

  it('asks an inner process for no registration', async () => {
    const inner = SMALL.replace(
      /<zeebe:property name="startForm"[^>]*\/><zeebe:property name="caseCode"[^>]*\/>/,
      '<zeebe:property name="inner" value="true" />',
    );
    const found = await checkModel(inner, KNOWN, 'small');
    expect(found.map(({ code }) => code)).toEqual([]);
  });
});
