import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultWords, VALUE_FAULTS } from './faultWords.js';

const ROOT = resolve(import.meta.dirname, '../../../../..');
const SOURCES = ['libs', 'apps/api/src'];
/** How the server writes the fault of a value. */
const FAULTS = [
  /path(?:: [^,]+)?,\s*code: '([A-Z_]+)'/g,
  /code: '([A-Z_]+)',\s*message\b/g,
  /(?:refuse\((?:field|'\w+')|fault\([^,()]*), '([A-Z_]+)'/g,
];

/** Every code of a value's fault that the sources of the server name; findings of models have words of their own. */
function codesOfFaults(): string[] {
  const texts = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !/spec\.ts$|^models\/src\/(?:check|rejection)/.test(name))
      .map((name) => readFileSync(join(ROOT, folder, name), 'utf8')),
  );
  const codes = texts.flatMap((text) =>
    FAULTS.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code)),
  );
  return [...new Set(codes)];
}

describe('faultWords', () => {
  it('has English words for every fault of a value', () => {
    const codes = codesOfFaults();
    expect(codes.length).toBeGreaterThan(35);
    expect(codes.filter((code) => VALUE_FAULTS[code] === undefined)).toEqual([]);
  });

  it('calls the person 你 in every sentence of the server and of the pages', () => {
    const polite = [...SOURCES, 'apps/web/src', 'processes'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:tsx?|form|bpmn)$/.test(name))
        .filter((name) => readFileSync(join(ROOT, folder, name), 'utf8').includes('\u60a8')),
    );
    expect(polite).toEqual([]);
  });

  it('leaves the sentence of the server where it is the language of the page', () => {
    const fault = { code: 'EXCLUSIVE', message: '“程序”选了“没有”，就不能同时选其他。' };
    expect(faultWords(fault, 'zh-CN')).toBe(fault.message);
    expect(faultWords(fault, 'en')).not.toMatch(/\p{Script=Han}/u);
  });
});
