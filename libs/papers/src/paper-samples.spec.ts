import { Test } from '@nestjs/testing';
import { boundedFeel } from '@app/feel';
import { type PaperTemplate, paperData, readPaperTemplates } from '@app/models';
import { type TypesetPaper, TypesettingModule, TypesettingService } from '@app/typesetting';

jest.setTimeout(120_000);

const CASE = {
  caseNo: '330000-SAMPLE-20260302-00001',
  title: '示例',
  townName: '示例镇',
  receivedOn: '2026-03-02',
};
const PAPER = { no: '示例〔2026〕1号', issuedOn: '2026-03-02', checkCode: 'ABCD-EFGH', qr: ['1'] };
/** As long as names of people and companies get. */
const LONG_NAME = '示例某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某某';
const MANY_ROWS = 40;

describe('the templates of all processes', () => {
  let typesetting: TypesettingService;
  let templates: PaperTemplate[];

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [TypesettingModule] }).compile();
    typesetting = module.get(TypesettingService, { strict: false });
    templates = await readPaperTemplates('processes');
  });
  afterAll(() => typesetting.onApplicationShutdown());

  const typeset = ({ contract, source }: PaperTemplate, sample: object): Promise<TypesetPaper> => {
    const { issuer, values, missing } = paperData(contract, { ...sample, case: CASE }, boundedFeel);
    expect(missing).toEqual([]);
    return typesetting.typeset({
      ...{ source, issuedAt: new Date('2026-03-02T09:30:00+08:00') },
      data: { ...values, paper: { ...PAPER, title: contract.title, issuer } },
    });
  };

  it('make a paper of their samples', async () => {
    expect(templates.length).toBeGreaterThan(0);
    for (const template of templates) {
      const { text } = await typeset(template, template.contract.sample);
      expect(text.replaceAll('\n', '')).toContain(template.contract.title);
    }
  });

  it('make papers with numbered pages of the longest names, the largest amounts and many rows', async () => {
    for (const template of templates) {
      const { text, pages } = await typeset(template, stretched(template.contract.sample) as object);
      const words = text.replaceAll('\n', '');
      expect(words).toContain(LONG_NAME);
      for (let page = 1; page <= pages; page += 1) expect(words).toContain(`— ${page} —`);
    }
  });
});

// helpers

/** The same facts, each as long as it may be; days stay days. */
function stretched(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : LONG_NAME;
  if (typeof value === 'number') return value > 1000 ? 99_999_999_999 : value;
  if (Array.isArray(value)) return Array.from({ length: MANY_ROWS }, () => stretched(value[0]));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, stretched(inner)]));
}
