import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCES = join(import.meta.dirname, '..');

/**
 * What makes another value of a text without a word, or reads the address beside its DTO: `query-value.decorator` and the
 * validators read it or leave it to be refused.
 */
const SILENT =
  /@Type\(\(\) => (Number|Boolean|Date|String|BigInt)\)|enableImplicitConversion|\b(Number|Boolean)\(|\bparse(Int|Float)\(|Parse(Int|Float|Bool|Date)Pipe|@Query\(['"]|@Body\(['"]|\.query\[|\.query\./;
/** The one place in which a text of the address is read. */
const READER = 'http/query-value.decorator.ts';

it('is used nowhere in the api: what changes in silence what was sent', () => {
  const paths = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /(?<!\.spec)\.ts$/.test(path),
  );
  expect(paths.length).toBeGreaterThan(50);

  const silent = paths.filter((path) => SILENT.test(readFileSync(join(SOURCES, path), 'utf8')));
  const transforming = paths.filter((path) =>
    /\bTransform\(/.test(readFileSync(join(SOURCES, path), 'utf8')),
  );

  expect(silent).toEqual([]);
  expect(transforming).toEqual([READER]);
});
