import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findingText } from './findingText.js';
import { FINDING_WORDS } from './findingWords.js';
import { settingWords } from './forms/settingWords.js';

const MODELS = resolve(import.meta.dirname, '../../../../../libs/models/src');

/** Every code that the checks of models and forms can give, read from their sources. */
function codesOfChecks(): string[] {
  const services = ['form-check.service.ts', 'paper-check.service.ts'];
  const ofService = services.map((name) => readFileSync(join(MODELS, name), 'utf8')).join('\n');
  const models = (textIn('check') + ofService).matchAll(/(?:(?:error|warning)\(\s*|code: )'([A-Z_]+)'/g);
  const forms = (textIn('check-form') + textIn('check-paper')).matchAll(/'([A-Z]+(?:_[A-Z]+)+)'/g);
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

describe('the text of a finding', () => {
  const finding = {
    severity: 'error' as const,
    code: 'UNKNOWN_ATTRIBUTE',
    message: '第 12 行“task”的属性“colour”不是 BPMN 的属性，引擎会拒绝。',
  };

  it('is the sentence of the server where it is the language of the page', () => {
    expect(findingText(finding, 'zh-CN')).toBe(finding.message);
  });

  it('names in English what the sentence is about, too', () => {
    expect(findingText(finding, 'en')).toBe(`${FINDING_WORDS['UNKNOWN_ATTRIBUTE']} (line 12, task, colour)`);
    const promise = {
      ...finding,
      code: 'STAGE_PROMISE_LONGER',
      message: '“调解”的承诺时限（15 working_day）太长。',
    };
    expect(findingText(promise, 'en')).toContain('(15 working_day)');
  });

  it('names a setting of a field as the editor of forms does', () => {
    const bound = {
      ...{ severity: 'error' as const, code: 'FIELD_SETTING_INVALID', formId: 'a', detail: 'validate.min' },
      message: '“欠薪金额”的 validate.min 不能是“15天”：应为数字。',
    };
    expect(findingText(bound, 'zh-CN')).toBe(
      `“欠薪金额”的“${settingWords('zh-CN', 'validate.min').label}”不能是“15天”：应为数字。`,
    );
    expect(findingText(bound, 'en')).toBe(
      `${FINDING_WORDS['FIELD_SETTING_INVALID']} (${settingWords('en', 'validate.min').label})`,
    );
    const unknown = { ...bound, detail: 'propertties', message: '“甲”的设置“propertties”不认识。' };
    expect(findingText(unknown, 'zh-CN')).toBe(unknown.message);
  });

  it('keeps what the engine said itself', () => {
    const rejected = {
      ...finding,
      code: 'ENGINE_REJECTED',
      message: '流程引擎没有接受。',
      detail: 'Expected x',
    };
    expect(findingText(rejected, 'zh-CN')).toBe('流程引擎没有接受。 Expected x');
    expect(findingText(rejected, 'en')).toMatch(/Expected x$/);
  });
});
