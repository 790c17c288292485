import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { t, tEn } from '@/testing/translate.js';
import { en } from '@/shared/i18n/en.js';
import { ApiProblem } from './ApiProblem.js';
import { formProblemText, problemText } from './problemText.js';

const HTTP = resolve(import.meta.dirname, '../../../../api/src/http');

/** Every code with which an address may refuse, as the api declares them, and those that any address may give. */
function codesOfApi(): string[] {
  const declared = readFileSync(resolve(HTTP, 'problem-codes.ts'), 'utf8').matchAll(
    /^ {2}([A-Z_]+): \d{3},/gm,
  );
  const general = readFileSync(resolve(HTTP, 'problem.ts'), 'utf8').matchAll(
    /(?:AppError|super)\(\s*'([A-Z_]+)'/g,
  );
  return [...new Set([...declared, ...general].map(([, code = '']) => code))];
}

describe('problemText', () => {
  it('has words of both languages for everything that the api refuses with', () => {
    const codes = codesOfApi();
    expect(codes.length).toBeGreaterThan(60);
    expect(codes.filter((code) => !(`error.${code}` in en))).toEqual([]);
  });

  it('says what is wrong with values that no form beside it marks', () => {
    const errors = [
      { path: 'day', code: 'PATTERN', message: '应为日期' },
      { path: 'unitCode', code: 'UNKNOWN_UNIT', message: '没有这个单位' },
    ];
    const problem = new ApiProblem(400, 'INVALID_INPUT', 'x', { errors });
    expect(problemText(problem, t)).toBe('应为日期 没有这个单位');
    expect(formProblemText(problem, t)).toBe('有内容需要修改，请看表单中的提示。');
    expect(problemText(new ApiProblem(400, 'INVALID_INPUT', 'x'), t)).toBe(t('error.INVALID_INPUT'));
  });

  it('says what a document lacks', () => {
    const problem = new ApiProblem(422, 'PAPER_DATA_MISSING', 'x', { missing: ['姓名', '金额'] });
    expect(problemText(problem, t)).toContain('姓名、金额');
    expect(problemText(problem, tEn)).toContain('姓名、金额');
  });

  it('names the number by which the log knows what nobody expected', () => {
    const problem = new ApiProblem(500, 'INTERNAL', '系统出现意外错误', { correlationId: 'abc-1' });
    expect(problemText(problem, t)).toContain('编号 abc-1');
    expect(problemText(problem, tEn)).toContain('number abc-1');
  });
});
