import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const PLACES = ['libs', 'apps', 'processes'];
/** Where the text of SQL belongs; what lies below these folders writes nothing else. */
const SQL_FILE = /\.(repository|queries|projection|entity)\.ts$/;
const OWN_SQL = /^libs\/(database|testing)\//;
const NAMED = /\b(from|join|into|update|copy)\s+(?:only\s+)?(?:(\w+)\.)?(\w+)/gi;
/** Rows that are created and changed through a repository of their entity. */
const ENTITY = /@Entity\('(\w+)'\)/g;
const RUN = /\.query(?:<[^(]*>)?\(/;

/** Every table that a migration creates. */
export function tablesOf(root = ROOT) {
  const texts = sources(root, 'migrations').map(([, text]) => text);
  const created = texts.flatMap((text) =>
    matches(text, /create (?:unlogged )?table (?:if not exists )?(\w+)/gi),
  );
  return new Set(created);
}

/** Whose each table is: the room that writes it, or of several the one that `shared` does not name. */
export function ownersOf(uses, shared = {}) {
  const owners = {};
  for (const [room, tables] of Object.entries(uses)) {
    for (const [table, { writes }] of Object.entries(tables))
      if (writes && !(shared[table] ?? []).includes(room)) (owners[table] ??= []).push(room);
  }
  return owners;
}

/** What each room does with each table in the text of its SQL: `{ cases: { task: { reads: true, writes: false } } }`. */
export function tableUses(root = ROOT) {
  const tables = tablesOf(root);
  const uses = {};
  for (const [path, text] of codeOf(root)) {
    for (const { table, writes } of namedIn(text, tables)) {
      const use = ((uses[roomOf(path)] ??= {})[table] ??= { reads: false, writes: false });
      use[writes ? 'writes' : 'reads'] = true;
    }
  }
  return uses;
}

/** The files that run SQL although their names do not say so. */
export function hiddenSql(root = ROOT) {
  return codeOf(root)
    .filter(([path, text]) => !SQL_FILE.test(path) && !OWN_SQL.test(path) && RUN.test(text))
    .map(([path]) => path)
    .sort();
}

// helpers

function namedIn(text, tables) {
  return [...named(text, tables)];
}

function* named(text, tables) {
  for (const table of matches(text, ENTITY)) yield { table, writes: true };
  for (const { 1: verb, 2: schema, 3: table, index } of text.matchAll(NAMED)) {
    // a published view bears the name of its table in the schema `published`
    if (schema !== undefined || !tables.has(table)) continue;
    const before = text.slice(Math.max(0, index - 8), index);
    const isUpdate = /^update$/i.test(verb) && !/\bfor\s+$/i.test(before);
    const isDelete = /^from$/i.test(verb) && /delete\s+$/i.test(before);
    yield { table, writes: /^(into|copy)$/i.test(verb) || isUpdate || isDelete };
  }
}

function codeOf(root) {
  return PLACES.flatMap((place) => sources(root, place)).filter(
    ([path]) => !/\.(spec|builders)\.tsx?$/.test(path) && !/^apps\/web\/|\/tests\//.test(path),
  );
}

function roomOf(path) {
  const [place, room] = path.split('/');
  return place === 'libs' ? room : `${place}/${room}`;
}

function sources(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true })
    .filter((path) => path.endsWith('.ts') && !path.includes('node_modules'))
    .map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')]);
}

function matches(text, pattern) {
  return [...text.matchAll(pattern)].map(([, found]) => found);
}
