import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as config from '@app/config';
import { defaultPorts } from '../../tools/lib/settings.mjs';

const projectDir = join(import.meta.dirname, '../..');
const lines = readFileSync(join(projectDir, '.env.example'), 'utf8').split('\n');
const listed = lines.filter((line) => /^[A-Z_]+=/.test(line)).map((line) => line.slice(0, line.indexOf('=')));
const outside = ['JAVA_HOME', 'CHROMIUM_PATH', 'POSTGRES_PASSWORD'];

describe('.env.example', () => {
  it('lists every variable of the configuration classes', () => {
    const fields = configClasses().flatMap((type) => Object.keys(new type()));
    expect(fields.map(config.variableName).filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('lists every variable of the launcher', () => {
    const source = readFileSync(join(projectDir, 'tools/lib/settings.mjs'), 'utf8');
    const names = [...source.matchAll(/\benv\.([A-Z_]+)|\(env, '([A-Z_]+)'/g)].map(
      (match) => match[1] ?? match[2] ?? '',
    );
    const wanted = [...new Set([...names, ...Object.keys(defaultPorts)])].filter(
      (name) => name !== 'NODE_ENV',
    );
    expect(wanted.filter((name) => !listed.includes(name))).toEqual([]);
  });

  it('lists nothing that nobody reads', () => {
    const fields = configClasses().flatMap((type) => Object.keys(new type()));
    const settings = readFileSync(join(projectDir, 'tools/lib/settings.mjs'), 'utf8');
    const known = [...fields.map(config.variableName), ...outside];
    expect(listed.filter((name) => !known.includes(name) && !settings.includes(name))).toEqual([]);
  });

  it('lists each variable once, with a comment above its block', () => {
    expect(new Set(listed).size).toBe(listed.length);
  });

  it('gives the same defaults for ports as the launcher', () => {
    for (const [name, port] of Object.entries(defaultPorts)) expect(lines).toContain(`${name}=${port}`);
  });
});

function configClasses(): (new () => object)[] {
  return Object.entries(config)
    .filter(([name]) => name.endsWith('Config') && name !== 'parseConfig')
    .map(([, type]) => type as new () => object);
}
