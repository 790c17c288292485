import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FINDING_WORDS } from './findingWords.js';

const MODELS = resolve(import.meta.dirname, '../../../../../libs/models/src');

/** Every code that the checks of models and forms can give, read from their sources. */
function codesOfChecks(): string[] {
  const models = textIn('check').matchAll(/(?:(?:error|warning)\(\s*|code: )'([A-Z_]+)'/g);
  const forms = textIn('check-form').matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g);
  return [...new Set([...models, ...forms].map(([, code = '']) => code))];
}

function textIn(folder: string): string {
  const names = readdirSync(join(MODELS, folder));
  const sources = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  return sources.map((name) => readFileSync(join(MODELS, folder, name), 'utf8')).join('\n');
}

describe('FINDING_WORDS', () => {
  it('has English words for everything that the check finds', () => {
    const codes = codesOfChecks();
    expect(codes.length).toBeGreaterThan(120);
    expect(codes.filter((code) => FINDING_WORDS[code] === undefined)).toEqual([]);
  });
});
