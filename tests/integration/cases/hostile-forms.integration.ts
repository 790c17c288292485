import { CaseStartService } from '@app/cases';
import type { EngineRecord } from '@app/engine-records';
import { type County, MEDIATOR, claim, deploymentRecords, openCounty } from './county.js';

const BOMB = '=count(for i in 1..300000000 return villageName) > 3';

type Field = Record<string, unknown>;

describe('a form with a rule that takes too long', () => {
  let county: County;

  beforeEach(async () => {
    county = await openCounty();
  });
  afterEach(() => county.close());

  const start = (changes = {}) =>
    county.module
      .get(CaseStartService)
      .start(MEDIATOR, { processId: 'wage-recovery', variables: claim(changes) });

  it.each([
    ['condition', { conditional: { hide: BOMB } }, BOMB.slice(1)],
    ['pattern', { validate: { pattern: '^(a+)+b$' } }, '^(a+)+b$'],
    ['least length', { validate: { minLength: BOMB } }, BOMB.slice(1)],
  ])('says which rule it is, and others are served meanwhile: %s', async (_name, rule, expression) => {
    await county.feed(deploymentRecords().map((record) => withField(record, rule)));
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);

    await expect(start({ villageName: 'a'.repeat(40) })).rejects.toMatchObject({
      code: 'FORM_EXCEEDED',
      status: 422,
      details: { expression },
    });

    clearInterval(heart);
    expect(beats).toBeGreaterThan(5);
    expect(county.engine.published).toEqual([]);
  });

  it('does not keep a case from its start where only the title cannot be computed', async () => {
    await county.feed(deploymentRecords().map(withHostileTitle));

    await start();

    expect(county.engine.published[0]?.variables).toMatchObject({ title: '工资维权一件事' });
  });
});

// helpers

function withField(record: EngineRecord, rule: Field): EngineRecord {
  if (record.valueType !== 'FORM' || record.value['formId'] !== 'wage-recovery.start') return record;
  return edited(record, (text) => {
    const schema = JSON.parse(text) as { components: Field[] };
    return JSON.stringify({ ...schema, components: schema.components.map((field) => hostile(field, rule)) });
  });
}

function hostile(field: Field, rule: Field): Field {
  const inner = field['components'] as Field[] | undefined;
  if (inner !== undefined) return { ...field, components: inner.map((one) => hostile(one, rule)) };
  return field['key'] === 'villageName' ? { ...field, ...rule } : field;
}

function withHostileTitle(record: EngineRecord): EngineRecord {
  if (record.valueType !== 'PROCESS') return record;
  return edited(record, (xml) =>
    xml.replace(
      /(name="titleExpression" value=)"[^"]*"/,
      `$1"=string(count(for i in 1..300000000 return i))"`,
    ),
  );
}

function edited(record: EngineRecord, edit: (text: string) => string): EngineRecord {
  const text = Buffer.from(String(record.value['resource']), 'base64').toString('utf8');
  return { ...record, value: { ...record.value, resource: Buffer.from(edit(text)).toString('base64') } };
}
