import { Test } from '@nestjs/testing';
import { boundedFeel } from '@app/feel';
import { readPaperTemplates } from '@app/models';
import { TypesettingModule, TypesettingService } from '@app/typesetting';
import { paperData } from './paper-data.js';

jest.setTimeout(120_000);

const CASE = { caseNo: 'X-1', title: '示例', townName: '示例镇', receivedOn: '2026-03-02' };
const PAPER = { no: '示例〔2026〕1号', issuedOn: '2026-03-02', checkCode: 'ABCD-EFGH', qr: ['1'] };

describe('the templates of all processes', () => {
  it('make a paper of their samples', async () => {
    const module = await Test.createTestingModule({ imports: [TypesettingModule] }).compile();
    const typesetting = module.get(TypesettingService, { strict: false });
    const templates = await readPaperTemplates('processes');
    expect(templates.length).toBeGreaterThan(0);
    for (const { contract, source } of templates) {
      const { issuer, values, missing } = paperData(
        contract,
        { ...contract.sample, case: CASE },
        boundedFeel,
      );
      expect(missing).toEqual([]);
      const paper = { ...PAPER, title: contract.title, issuer };
      const { text } = await typesetting.typeset({ source, data: { ...values, paper } });
      expect(text.replaceAll('\n', '')).toContain(contract.title);
    }
    await typesetting.onApplicationShutdown();
  });
});
