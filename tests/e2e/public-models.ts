import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Row } from './model-rows.js';
import { PROBE } from './probe-model.js';

const FOLDER = join(process.cwd(), 'tests/fixtures/models/bpmn-miwg');

const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.bpmn'))
  .map((name): Row => [name, readFileSync(join(FOLDER, name), 'utf8')]);

/**
 * Models of a public collection, drawn with other tools for other engines: with our id for their process, as they are and
 * as one would make them run.
 */
export const PUBLIC: Row[] = files.flatMap(([name, xml]): Row[] => [
  [`${name} as it is`, withOurId(xml)],
  [`${name} to run`, runnable(withOurId(xml))],
]);

// helpers

function withOurId(xml: string): string {
  const [, id = ''] = /<(?:\w+:)?process\b[^>]*?\bid="([^"]+)"/.exec(xml) ?? [];
  return xml.replaceAll(`"${id}"`, `"${PROBE}"`);
}

function runnable(xml: string): string {
  return xml
    .replace('encoding="ISO-8859-1"', 'encoding="UTF-8"')
    .replace(/(<(?:\w+:)?process\b[^>]*?)isExecutable="false"/, '$1isExecutable="true"');
}
