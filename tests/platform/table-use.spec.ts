import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hiddenSql, ownersOf, tableUses, tablesOf } from '../../tools/lib/table-use.mjs';

/** What still stands otherwise than ADR 0044 says; each list only gets shorter. */
const KNOWN = JSON.parse(readFileSync(join(__dirname, 'table-use.json'), 'utf8')) as {
  owners: Record<string, string>;
  writtenByTwo: Record<string, string[]>;
  readUnpublished: Record<string, string[]>;
  sqlElsewhere: string[];
};

describe('the tables of the features', () => {
  const { retention: _everything, ...uses } = tableUses();
  const owners = ownersOf(uses, KNOWN.writtenByTwo);
  const ownerOf = (table: string) => KNOWN.owners[table] ?? owners[table]?.[0];

  it('are written by one of them each', () => {
    expect(Object.entries(owners).filter(([, rooms]) => rooms.length > 1)).toEqual([]);
  });

  it('are read by others through what is published of them, but for those that are known', () => {
    const foreign: Record<string, string[]> = {};
    for (const [room, tables] of Object.entries(uses)) {
      for (const table of Object.keys(tables))
        if (ownerOf(table) !== room) (foreign[table] ??= []).push(room);
    }
    const sorted = Object.entries(foreign).map(([table, rooms]) => [table, rooms.sort()] as const);
    expect(Object.fromEntries(sorted)).toEqual(KNOWN.readUnpublished);
  });

  it('are asked by files that say so in their names, but for those that are known', () => {
    expect(hiddenSql()).toEqual(KNOWN.sqlElsewhere);
  });
});

describe('the reader of SQL', () => {
  const root = mkdtempSync(join(tmpdir(), 'table-use-'));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  afterAll(() => rmSync(root, { recursive: true }));

  it('knows who reads and who writes a table, and what is published', () => {
    write(
      'migrations/1.ts',
      'create table fish (id int); create table if not exists bird (id int); create table nest (id int)',
    );
    write('libs/sea/src/fish.repository.ts', '`insert into fish values (1)`; `select from bird for update`');
    write('libs/air/src/bird.queries.ts', '`delete from bird`; `select from published.fish join cloud`');
    write('libs/air/src/nest.entity.ts', `@Entity('nest') class Nest {}`);
    write('libs/air/src/bird.service.ts', 'tx.query<Row[]>(`update bird set id = 2`)');
    expect(tablesOf(root)).toEqual(new Set(['fish', 'bird', 'nest']));
    expect(tableUses(root)).toEqual({
      sea: { fish: { reads: false, writes: true }, bird: { reads: true, writes: false } },
      air: { bird: { reads: false, writes: true }, nest: { reads: false, writes: true } },
    });
    expect(ownersOf(tableUses(root))).toEqual({ fish: ['sea'], bird: ['air'], nest: ['air'] });
    expect(hiddenSql(root)).toEqual(['libs/air/src/bird.service.ts']);
  });
});
