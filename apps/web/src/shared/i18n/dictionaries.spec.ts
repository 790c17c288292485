import { describe, expect, it } from 'vitest';
import { en } from './en.js';
import { fillText } from './fillText.js';
import { zhCNAdmin } from './zh-CN.admin.js';
import { zhCNCases } from './zh-CN.cases.js';
import { zhCNCounty } from './zh-CN.county.js';
import { zhCNModels } from './zh-CN.models.js';
import { zhCN as words } from './zh-CN.js';

const zhCN = { ...words, ...zhCNAdmin, ...zhCNCases, ...zhCNCounty, ...zhCNModels };

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort();

/** Limits that are larger than one. */
const NEVER_ONE = ['form.tableFull', 'form.mostRows'];

describe('dictionaries', () => {
  it('have the same keys', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zhCN).sort());
  });

  it('leave no text empty', () => {
    const empty = [...Object.entries(en), ...Object.entries(zhCN)].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
  });

  it('put the same values into a text', () => {
    const different = Object.entries(zhCN).filter(
      ([key, text]) =>
        JSON.stringify(placeholders(text)) !== JSON.stringify(placeholders(en[key as keyof typeof en])),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('call one thing one, and not one things', () => {
    const counted = Object.entries(en).filter(([, text]) =>
      /\{n\} (?:errors|warnings|things|requests|cases|tasks|days|hours|papers|files|steps|stages|rows|people)\b/.test(
        text,
      ),
    );
    expect(counted.map(([key]) => key).filter((key) => !NEVER_ONE.includes(key))).toEqual([]);
  });

  it('have no Chinese left in the English one', () => {
    expect(Object.entries(en).filter(([, text]) => /[一-鿿]/.test(text))).toEqual([]);
  });
});

describe('fillText', () => {
  it('puts values in and chooses the word for one or many', () => {
    expect(fillText('{n} {n#day|days}', { n: 1 })).toBe('1 day');
    expect(fillText('{n} {n#day|days}', { n: 2 })).toBe('2 days');
    expect(fillText('还剩 {time}', { time: '3 天' })).toBe('还剩 3 天');
  });

  it('leaves a place without a value as it is', () => {
    expect(fillText('{who} 已领取')).toBe('{who} 已领取');
  });
});
