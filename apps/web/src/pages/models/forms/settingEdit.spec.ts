import { describe, expect, it } from 'vitest';
import { withSetting, withSettings } from './settingEdit.js';

describe('withSetting', () => {
  it('puts a value at its place and keeps what lies beside it', () => {
    const component = { validate: { required: true, min: 1 }, properties: { 'label.en': 'Name' } };
    expect(withSetting(component, { path: ['validate', 'min'] }, 2)).toEqual({
      validate: { required: true, min: 2 },
    });
    expect(withSetting(component, { path: ['label'] }, '姓名')).toEqual({ label: '姓名' });
    expect(withSetting(component, { path: ['properties', 'label.en'] }, 'Given name')).toEqual({
      properties: { 'label.en': 'Given name' },
    });
  });

  it('leaves no empty holder where a value is taken away', () => {
    expect(
      withSetting({ conditional: { hide: '=a' } }, { path: ['conditional', 'hide'] }, undefined),
    ).toEqual({ conditional: undefined });
    expect(withSetting({ validate: { min: 1, max: 2 } }, { path: ['validate', 'max'] }, undefined)).toEqual({
      validate: { min: 1 },
    });
  });
});

describe('withSettings', () => {
  it('makes several changes in one holder', () => {
    const edits = [
      [{ path: ['properties', 'check'] }, 'phone'],
      [{ path: ['properties', 'label.en'] }, undefined],
      [{ path: ['label'] }, '电话'],
    ] as const;
    expect(withSettings({ properties: { 'label.en': 'x', other: 'y' } }, edits)).toEqual({
      properties: { other: 'y', check: 'phone' },
      label: '电话',
    });
  });
});
