import { readOrganisation } from './organisation-file.js';

const HEAD = ['编码', '名称', '层级', '上级编码'];
const read = (...rows: string[][]) =>
  readOrganisation([{ name: '', lines: rows.map((cells, index) => ({ line: index + 1, cells })) }]);

describe('a sheet of the organisation', () => {
  it('has names and codes that lists, addresses and indexes can take', () => {
    const most = ['hy.' + 'a'.repeat(57), '名'.repeat(99) + '😀', 'town', 'hy'];
    expect(read(HEAD, most).faults).toEqual([]);

    const { faults, rows } = read(HEAD, ['hy.' + 'a'.repeat(5000), '名'.repeat(200_000), 'town', 'hy']);
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '单位·第2行·编码 LENGTH',
      '单位·第2行·名称 LENGTH',
    ]);
    expect(JSON.stringify([faults, rows]).length).toBeLessThan(1000);
  });

  it('is not read where two columns are headed alike', () => {
    const { faults, rows } = read(['编码', 'code', '名称', '层级'], ['hy.a', 'hy.b', '示例', 'town']);
    expect(faults).toMatchObject([{ path: '单位', code: 'COLUMN_REPEATED' }]);
    expect(rows).toEqual([]);
  });
});
