import { deflateRawSync } from 'node:zlib';
import { readSheets } from './read-sheets.js';
import { csvText, workbook } from './write-sheets.js';

const ROWS = [
  ['编码', '名称', '起始日期'],
  ['hy.t01', '示例镇, “甲”', '2026/1/1'],
];

/** A process is started, and ended by its bound. */
const LONG_MS = 60_000;

describe('a file of a spreadsheet', () => {
  it('is read back as it was written, as a workbook and as CSV', async () => {
    const lines = [
      { line: 1, cells: ROWS[0] },
      { line: 2, cells: ROWS[1] },
    ];
    expect(await readSheets(await workbook([{ name: '单位', rows: ROWS }]))).toEqual([
      { name: '单位', lines },
    ]);
    expect(await readSheets(Buffer.from(csvText(ROWS)))).toEqual([{ name: '', lines }]);
  });

  it(
    'is read when it is as large as a county is',
    async () => {
      const rows = Array.from({ length: 20_000 }, (_, line) => [
        `hy.t${line}`,
        `示例第${line}号`,
        'town',
        'hy',
      ]);
      const [sheet] = await readSheets(await workbook([{ name: '单位', rows }]));
      expect(sheet?.lines).toHaveLength(20_000);
      expect(sheet?.lines[19_999]).toEqual({ line: 20_000, cells: rows[19_999] });
    },
    LONG_MS,
  );

  it('is read wherever its cells are, within the bounds of a spreadsheet', async () => {
    const [sheet] = await readSheets(far('C7'));
    expect(sheet?.lines).toEqual([
      { line: 1, cells: ['x', '', ''] },
      { line: 7, cells: ['', '', 'x'] },
    ]);
  });

  it('has dates as days, also where a number is no day that anybody knows', async () => {
    const dates = ['46023', '46023.75', '1e12', '99999999'];
    const cells = dates.map((value, at) => `<c r="${'ABCD'[at]}1" s="1"><v>${value}</v></c>`);
    const [sheet] = await readSheets(book(`<row r="1">${cells.join('')}</row>`));
    expect(sheet?.lines[0]?.cells).toEqual(['2026-01-01', '2026-01-01', '#####', '#####']);
  });

  it('computes nothing: what looks like a formula is a text in the file and in what is read', async () => {
    const rows = [['=1+1', '@x', '-1']];
    expect(csvText(rows)).toContain(`"'=1+1"`);
    expect((await readSheets(Buffer.from(csvText(rows))))[0]?.lines[0]?.cells).toEqual(rows[0]);
    expect((await readSheets(await workbook([{ name: 'a', rows }])))[0]?.lines[0]?.cells).toEqual(rows[0]);
  });

  it('leaves blank lines out, and counts lines as a spreadsheet does', async () => {
    const [sheet] = await readSheets(Buffer.from('a,b\r\n,\r\n\r\n1,2\r\n"x\r\ny",3\r\n'));
    expect(sheet?.lines.map(({ line }) => line)).toEqual([1, 4, 5]);
  });

  it.each([
    ['an archive that unpacks to too much', bomb(65 * 1024 * 1024)],
    ['an archive that lies about its size', bomb(65 * 1024 * 1024, 10)],
    ['an archive whose directory hides what is unpacked', hidden(bomb(65 * 1024 * 1024))],
    ['an archive that says to have no end', ended(bomb(65 * 1024 * 1024))],
    ['a table of two cells with a billion between them', far('XFD1048576')],
    ['a cell in a line that no spreadsheet has', far('A999999999')],
    ['an archive of nothing', Buffer.from('504b0304', 'hex')],
    ['a workbook of the old kind', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['bytes of no text', Buffer.from([0x61, 0xff, 0xff, 0x80])],
    ['a quote that is not closed', Buffer.from('a,"b\n1,2\n')],
    ['more lines than a county has', Buffer.from('a\n'.repeat(20_001))],
  ])(
    'is refused when it is %s',
    async (_, file) => {
      await expect(readSheets(file)).rejects.toMatchObject({ code: 'SHEET_UNREADABLE' });
    },
    LONG_MS,
  );
});

// helpers

/** A zip with one entry of zeros; it may say another size than the real one. */
function bomb(bytes: number, told = bytes): Buffer {
  return zip([{ name: 'xl/workbook.xml', content: Buffer.alloc(bytes), told }]);
}

/** Behind an entry of the directory that has no mark, whoever looks for marks sees nothing. */
function hidden(archive: Buffer): Buffer {
  const copy = Buffer.from(archive);
  copy.writeUInt32LE(0, copy.readUInt32LE(copy.length - 22 + 16));
  return copy;
}

/** A comment that looks like the end of another, empty archive. */
function ended(archive: Buffer): Buffer {
  const comment = Buffer.alloc(20);
  comment.writeUInt32LE(0x06054b50);
  const copy = Buffer.from(archive);
  copy.writeUInt16LE(comment.length, copy.length - 2);
  return Buffer.concat([copy, comment]);
}

/** A workbook with a text in its first cell and in one that is far away. */
function far(cell: string): Buffer {
  const text = (at: string) =>
    `<row r="${at.replace(/\D/g, '')}"><c r="${at}" t="inlineStr"><is><t>x</t></is></c></row>`;
  return book(`${text('A1')}${text(cell)}`);
}

/** A workbook of one sheet; the second style of a cell is that of a date. */
function book(rows: string): Buffer {
  const [main, office] = ['spreadsheetml/2006/main', 'officeDocument/2006/relationships'].map(
    (name) => `http://schemas.openxmlformats.org/${name}`,
  );
  const relation = (id: string, type: string, file: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${file}"/>`;
  const files = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${relation('r1', 'worksheet', 'worksheets/sheet1.xml')}${relation('r2', 'styles', 'styles.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
  };
  return zip(Object.entries(files).map(([name, xml]) => ({ name, content: Buffer.from(xml) })));
}

interface Entry {
  name: string;
  content: Buffer;
  /** The size that the archive says, where it is another one. */
  told?: number;
}

function zip(entries: readonly Entry[]): Buffer {
  const [files, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const entry of entries) {
    const { local, central } = headersOf(entry, at);
    files.push(local);
    directory.push(central);
    at += local.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  for (const place of [8, 10]) end.writeUInt16LE(entries.length, place);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}

function headersOf({ name, content, told = content.length }: Entry, at: number) {
  const packed = deflateRawSync(content);
  const sizes = (place: number, header: Buffer) => {
    header.writeUInt16LE(8, place - 10);
    header.writeUInt32LE(packed.length, place);
    header.writeUInt32LE(told, place + 4);
    header.writeUInt16LE(name.length, place + 8);
    return header;
  };
  const local = sizes(18, Buffer.alloc(30));
  local.writeUInt32LE(0x04034b50);
  const central = sizes(20, Buffer.alloc(46));
  central.writeUInt32LE(0x02014b50);
  central.writeUInt32LE(at, 42);
  return {
    local: Buffer.concat([local, Buffer.from(name), packed]),
    central: Buffer.concat([central, Buffer.from(name)]),
  };
}
