import { organisationDifference } from './organisation-difference.js';
import type { FileRow } from './organisation-file.js';
import type { OrganisationData, OrganisationRow, OrganisationSheet } from './organisation-sheets.js';

const row = (sheet: OrganisationSheet, cells: OrganisationRow): FileRow => ({ sheet, row: cells, line: 2 });

const county: OrganisationData = {
  units: [{ code: 'hy.a', name: '甲镇' }],
  roles: [{ code: 'clerk', name: '窗口人员' }],
  people: [{ username: 'one', displayName: '示例-甲' }],
  posts: [],
  standIns: [],
};

describe('what a file of the organisation changes', () => {
  it('is told of posts and stand-ins by person, unit and role, of the county or of the file itself', () => {
    const post = { username: 'two', unitCode: 'hy.a', role: 'clerk', validFrom: '2026-12-01' };
    const labels = organisationDifference(
      [
        row('people', { username: 'two', displayName: '示例-乙' }),
        row('posts', post),
        row('standIns', { ...post, standIn: 'one' }),
        row('posts', { username: 'one', unitCode: 'hy.gone', role: 'clerk' }),
      ],
      county,
    ).map(({ label }) => label);

    expect(labels).toEqual([
      '示例-乙',
      '示例-乙 · 甲镇 · 窗口人员',
      '示例-甲 · hy.gone · 窗口人员',
      '示例-乙 · 甲镇 · 窗口人员 · 示例-甲',
    ]);
  });
});
