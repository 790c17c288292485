import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where rooms lie, and where in a room its code is. */
const FLOORS = [
  { folder: 'apps', alias: undefined, code: '' },
  { folder: 'processes', alias: '@processes', code: 'src' },
  { folder: 'libs', alias: '@app', code: '' },
];
const IMPORT = /(?:from|import)\s*\(?\s*'(@app|@processes)\/([\w-]+)'/g;

/** Every room (`apps/api`, `libs/cases`) with the rooms that its code imports, those of tests left out. */
export function roomsOf(root) {
  const rooms = FLOORS.flatMap(({ folder, code }) =>
    readdirSync(join(root, folder)).flatMap((name) => {
      const place = join(root, folder, name, code);
      return existsSync(place) ? [[`${folder}/${name}`, importsOf(place)]] : [];
    }),
  );
  const used = new Set(rooms.flatMap(([, uses]) => uses));
  return new Map(
    rooms
      .filter(([room, uses]) => uses.length > 0 || used.has(room))
      .map(([room, uses]) => [room, uses.filter((one) => one !== room)]),
  );
}

/** The graph as Markdown: a drawing of the shortest arrows that say it all, and each room with all that it uses. */
export function sketchOf(rooms) {
  const arrows = [...rooms].flatMap(([room, uses]) =>
    uses.filter((one) => !isReachedAround(rooms, room, one)).map((one) => `  ${node(room)} --> ${node(one)}`),
  );
  return [
    '# Rooms',
    '',
    '<!-- Drawn from the imports by `npm run sketch`; do not edit. -->',
    '',
    'Who uses whom. An arrow is left out where others lead to the same room; the table has them all.',
    '',
    '```mermaid',
    'flowchart TD',
    ...arrows,
    '```',
    '',
    '| room | uses |',
    '| --- | --- |',
    ...[...rooms].map(([room, uses]) => `| \`${room}\` | ${uses.map(shortName).join(', ')} |`),
    '',
  ].join('\n');
}

// helpers

function importsOf(folder) {
  const found = new Set();
  for (const entry of readdirSync(folder, { recursive: true })) {
    if (!/\.tsx?$/.test(entry) || /\.(spec|integration)\.tsx?$/.test(entry)) continue;
    for (const [, alias, name] of readFileSync(join(folder, entry), 'utf8').matchAll(IMPORT))
      found.add(`${FLOORS.find((floor) => floor.alias === alias).folder}/${name}`);
  }
  // `@app/migrations` lies outside of the rooms
  return [...found].filter((room) => room !== 'libs/migrations').sort();
}

function isReachedAround(rooms, from, to) {
  const seen = new Set();
  const isReached = (room) => {
    if (room === to) return true;
    if (seen.has(room)) return false;
    seen.add(room);
    return (rooms.get(room) ?? []).some(isReached);
  };
  return rooms.get(from).some((next) => next !== to && isReached(next));
}

function node(room) {
  return `${room.replace(/\W/g, '_')}["${shortName(room)}"]`;
}

function shortName(room) {
  return room.replace(/^libs\//, '');
}
