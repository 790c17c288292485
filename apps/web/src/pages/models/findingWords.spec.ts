import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_WORDS } from './findingWords.js';

const CHECKS = resolve(import.meta.dirname, '../../../../../libs/models/src/check');

/** Every code that the check of models can give, read from its sources. */
function codesOfChecks(): string[] {
  const sources = readdirSync(CHECKS).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const text = sources.map((name) => readFileSync(join(CHECKS, name), 'utf8')).join('\n');
  const codes = [...text.matchAll(/(?:(?:error|warning)\(\s*|code: )'([A-Z_]+)'/g)].map(
    ([, code = '']) => code,
  );
  return [...new Set(codes)];
}

describe('FINDING_WORDS', () => {
  it('has English words for everything that the check finds', () => {
    const codes = codesOfChecks();
    expect(codes.length).toBeGreaterThan(40);
    expect(codes.filter((code) => FINDING_WORDS[code] === undefined)).toEqual([]);
  });
});
