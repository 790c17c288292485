import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stageFaultIn } from './stageFault.js';

const STAGES = resolve(import.meta.dirname, '../../../../../libs/stages/src');
const sources = readdirSync(STAGES)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(STAGES, name), 'utf8'))
  .join('\n');

/** Every sentence that the server writes of a limit, with X for what it is about. */
const SENTENCES = [...sources.matchAll(/(?:fault|faults\.push)\(`([^`]+)`\)/g)].map(([, text = '']) => text);
const REASONS = [...sources.matchAll(/isExceeded\(error\) \? '([^']+)' : '([^']+)'/g)].flatMap(
  ([, ...two]) => two,
);
const LABELS = [...sources.matchAll(/\.(?:text|date|moment|period)\('([^']+)'/g)].map(
  ([, label = '']) => label,
);

describe('stageFaultIn', () => {
  it('has English for every sentence of the server about every limit', () => {
    expect([SENTENCES.length, REASONS.length, new Set(LABELS).size]).toEqual([9, 2, 9]);
    const faults = SENTENCES.flatMap((text) =>
      (text.includes('${why}') ? REASONS.map((why) => text.replace('${why}', why)) : [text]).flatMap((one) =>
        LABELS.map((label) => one.replace('${label}', label).replace(/\$\{[^}]+\}/g, 'X')),
      ),
    );
    expect(
      faults.map((fault) => stageFaultIn('en', fault)).filter((text) => /\p{Script=Han}/u.test(text)),
    ).toEqual([]);
  });

  it('keeps what it is about, the Chinese page its sentence, and a sentence that is not known as it is', () => {
    const fault = '起算日：“昨天”不是日期；法定期限：“很久”不是期限';
    expect(stageFaultIn('en', fault)).toBe('first day: “昨天” is no date; legal limit: “很久” is no limit');
    expect(stageFaultIn('zh-CN', fault)).toBe(fault);
    expect(stageFaultIn('en', '别的：话')).toBe('别的：话');
  });
});
