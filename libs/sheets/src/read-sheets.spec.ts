import { deflateRawSync } from 'node:zlib';
import { readSheets } from './read-sheets.js';
import { csvText, workbook } from './write-sheets.js';

const ROWS = [
  ['编码', '名称', '起始日期'],
  ['hy.t01', '示例镇, “甲”', '2026/1/1'],
];

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
    ['an archive of nothing', Buffer.from('504b0304', 'hex')],
    ['a workbook of the old kind', Buffer.from('d0cf11e0a1b11ae1', 'hex')],
    ['bytes of no text', Buffer.from([0x61, 0xff, 0xff, 0x80])],
    ['a quote that is not closed', Buffer.from('a,"b\n1,2\n')],
    ['more lines than a county has', Buffer.from('a\n'.repeat(20_001))],
  ])('is refused when it is %s', async (_, file) => {
    await expect(readSheets(file)).rejects.toMatchObject({ code: 'SHEET_UNREADABLE' });
  });
});

// helpers

/** A zip with one entry of zeros; it may say another size than the real one. */
function bomb(bytes: number, told = bytes): Buffer {
  const packed = deflateRawSync(Buffer.alloc(bytes));
  const name = Buffer.from('xl/workbook.xml');
  const sizes = (at: number, header: Buffer) => {
    header.writeUInt16LE(8, at - 10);
    header.writeUInt32LE(packed.length, at);
    header.writeUInt32LE(told, at + 4);
    header.writeUInt16LE(name.length, at + 8);
    return header;
  };
  const local = sizes(18, Buffer.alloc(30));
  local.writeUInt32LE(0x04034b50);
  const central = sizes(20, Buffer.alloc(46));
  central.writeUInt32LE(0x02014b50);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, central, name, end]);
}
