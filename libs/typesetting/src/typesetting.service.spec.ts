import { fontDirs } from './typesetting.module.js';
import { TypesetProcess } from './typeset-process.js';
import { TypesettingService } from './typesetting.service.js';

// its program is transpiled when the first paper starts it
jest.setTimeout(120_000);

const PAPER = {
  ...{ no: '示例调受字〔2026〕1号', title: '调解受理通知书', issuer: '示例街道', issuedOn: '2026-03-02' },
  ...{ checkCode: 'ABCD-EFGH', qr: ['101', '010', '111'] },
};

describe('the setting of papers', () => {
  const process = new TypesetProcess({ jobMs: 4000, memoryMb: 400, idleMs: 60_000 }, fontDirs());
  const typesetting = new TypesettingService(process);
  afterAll(() => typesetting.onApplicationShutdown());

  const typeset = (source: string, data: Record<string, unknown> = {}) =>
    typesetting.typeset({ source, data, issuedAt: new Date('2026-03-02T09:30:00+08:00') });
  const refusal = (source: string) => expect(typeset(source)).rejects;

  it('makes an official paper of a template and its data', async () => {
    const source = `#import "official.typ": *
#let data = json(bytes(sys.inputs.data))
#show: official.with(data.paper)
#flush[#data.name：]
你的申请 <收到> & 受理。`;
    const { pdf, text, pages } = await typeset(source, { name: '张三', paper: PAPER });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // the file says the moment of its issue, not that of the machine
    expect(pdf.toString('latin1')).toContain('/CreationDate (D:20260302013000Z)');
    expect(pages).toBe(1);
    const words = text.replaceAll('\n', '');
    for (const part of [PAPER.no, PAPER.title, '张三：', '你的申请', '2026年3月2日', '— 1 —', 'ABCD-EFGH'])
      expect(words).toContain(part);
  });

  it('says what is wrong with a template, and goes on', async () => {
    await refusal('#let x = (').toThrow('unclosed delimiter');
    await refusal('#json(bytes(sys.inputs.data)).name').toThrow('does not contain key "name"');
    expect((await typeset('好')).pages).toBe(1);
  });

  it('shows the pages of a template, or what is wrong with it in which place', async () => {
    const proof = (source: string, data: Record<string, unknown> = {}) => typesetting.proof({ source, data });
    const fine = await proof('#import "official.typ": *\n第一页#pagebreak()第二页');
    expect(fine).toMatchObject({ faults: [], text: '第一页\n第二页' });
    expect(fine.picture).toMatch(/^<svg /);
    expect(fine.picture).not.toMatch(/<script|foreignObject|href="(?!#)/);
    // the ground of the second page does not hide the first one
    expect(fine.picture?.match(/^ {4}<path class="typst-shape".*/gm)).toEqual([
      expect.not.stringContaining('transform'),
      expect.stringContaining('transform="matrix(1 0 0 1 0 841.88'),
    ]);
    // the compiler rounds the sizes of pages up
    expect(fine.pages).toEqual([
      { width: 596, height: 842 },
      { width: 596, height: 842 },
    ]);
    const place = async (source: string) => (await proof(source)).faults;
    expect(await place('第一行\n你𠀀好#nothing')).toEqual([
      { message: 'unknown variable: nothing', line: 2, column: 5 },
    ]);
    expect(await place('#import "official.typ": *\n\n#chinese-date("x")')).toMatchObject([
      { line: 3, column: 2 },
    ]);
    expect(await place('#for i in range(60) [#pagebreak()]')).toEqual([{ message: 'too many pages' }]);
    expect(await place('#for i in range(1000000) { for j in range(100000) { } }')).toMatchObject([
      { message: expect.stringContaining('超出限度') as string },
    ]);
  });

  it('reaches no file of the machine, no package and no network', async () => {
    await refusal('#read("/etc/hostname")').toThrow('file not found');
    await refusal('#read("../../../../etc/hostname")').toThrow('access denied');
    await refusal('#import "@local/x:1.0.0"').toThrow('package not found');
    await refusal('#let p = "@pre" + "view/cetz:0.3.1"\n#import p as x').toThrow('failed to download');
  });

  it('ends what takes too much time or memory, and sets the next paper', async () => {
    await refusal('#for i in range(1000000) { for j in range(100000) { } }').toThrow('超出限度');
    await refusal('#let a = range(400000000)\n#a.len()').toThrow('超出限度');
    expect((await typeset('好')).text).toBe('好');
  });
});
