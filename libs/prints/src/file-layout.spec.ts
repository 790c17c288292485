import { Test } from '@nestjs/testing';
import { TypesettingModule, TypesettingService } from '@app/typesetting';
import { FILE_LAYOUT } from './file-layout.js';
import type { PrintedBlock, PrintedFile } from './printed-file.js';

jest.setTimeout(120_000);

/** So many that page ends fall between all kinds of lines. */
const ENTRIES = 120;
const PAGE_FOOT = /第\s*\d+\s*页\s*·\s*共\s*\d+\s*页/;

describe('what is printed of a case', () => {
  let typesetting: TypesettingService;

  beforeAll(async () => {
    const module = await Test.createTestingModule({ imports: [TypesettingModule] }).compile();
    typesetting = module.get(TypesettingService, { strict: false });
  });
  afterAll(() => typesetting.onApplicationShutdown());

  it('has no heading at the foot of a page without what was done under it', async () => {
    const blocks = Array.from({ length: ENTRIES }, (_, index) => entry(index)).flat();

    const { text, pages } = await typesetting.typeset({ source: FILE_LAYOUT, data: fileOf(blocks) });

    expect(pages).toBeGreaterThan(ENTRIES / 12);
    const lasts = text.split(PAGE_FOOT).flatMap((page) => page.match(/(?:标题|经办|内容)\d+/g)?.at(-1) ?? []);
    expect(lasts.length).toBeGreaterThanOrEqual(pages);
    expect(lasts.filter((last) => !last.startsWith('内容'))).toEqual([]);
  });
});

// helpers

function entry(index: number): PrintedBlock[] {
  const rows = Array.from({ length: (index % 7) + 1 }, (): [string, string] => ['事实', `内容${index}`]);
  return [
    { kind: 'heading', text: `标题${index}` },
    { kind: 'line', text: `经办${index}` },
    { kind: 'facts', rows },
  ];
}

function fileOf(blocks: PrintedBlock[]): PrintedFile & Record<string, unknown> {
  return {
    ...{ name: '案卷', title: '示例', caseNo: '1', matter: '示例事项', facts: [], printed: '示例' },
    ...{ legend: '', hasCover: false, parts: [{ title: '办理记录', blocks }] },
  };
}
