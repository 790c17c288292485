// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client.js';
import { t } from '@/testing/translate.js';
import { createForm, type FormHandle } from './createForm.js';

// what this page of tests lacks and browsers have
vi.stubGlobal('CSS', { escape: (text: string) => text });
Element.prototype.scrollIntoView = () => undefined;

let form: FormHandle | undefined;
afterEach(() => {
  form?.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('finds a unit by a part of its name, and keeps its code', async () => {
  vi.spyOn(api, 'get').mockResolvedValue([
    { code: 'zj.court', name: '市人民法院', level: 'department' },
    { code: 'zj.arb', name: '市劳动人事争议仲裁院', level: 'department' },
  ]);
  const told = vi.fn();
  const input = await shown({ type: 'unit', id: 'a', key: 'by', label: '单位' }, told);

  // the second key comes before anything was looked up for the first
  type(input, '法');
  type(input, '法院');
  await vi.waitFor(() => expect(names()).toEqual(['市人民法院']));
  input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));

  await vi.waitFor(() => expect(input.value).toBe('市人民法院'));
  expect(told).toHaveBeenLastCalledWith({ by: 'zj.court' });
  expect(form?.submit()).toEqual({ variables: { by: 'zj.court' }, valid: true });
});

it('takes a whole name that only one has before the field is left, and lets more of a name be typed', async () => {
  vi.spyOn(api, 'get').mockResolvedValue([
    { code: 'zj.court', name: '法院', level: 'department' },
    { code: 'zj.court.two', name: '法院二庭', level: 'department' },
  ]);
  const input = await shown({ type: 'unit', id: 'a', key: 'by', label: '单位' }, vi.fn());

  type(input, '法院');
  await vi.waitFor(() => expect(names()).toEqual(['法院', '法院二庭']));
  await vi.waitFor(() => expect(form?.submit()).toEqual({ variables: { by: 'zj.court' }, valid: true }));
  expect(input.value).toBe('法院');

  type(input, '法院二');
  expect(input.value).toBe('法院二');
  expect(form?.submit().valid).toBe(false);
  type(input, '法院二庭');
  await vi.waitFor(() => expect(form?.submit().variables).toEqual({ by: 'zj.court.two' }));
});

it('asks once for what is typed, and takes an account whose whole name that is', async () => {
  const asked: object[] = [];
  vi.spyOn(api, 'get').mockImplementation((_path: string, call?: object) => {
    asked.push(call ?? {});
    const items = ['wangwu', 'wang'].map((username) => ({
      ...{ username, displayName: `示例-${username}`, unitNames: ['示例单位'] },
    }));
    return Promise.resolve({ items, more: false });
  });
  const input = await shown({ type: 'user', id: 'a', key: 'by', label: '承办人' }, vi.fn());

  for (const text of ['w', 'wa', 'wan', 'wang']) type(input, text);
  await vi.waitFor(() => expect(document.querySelectorAll('[role=option]')).toHaveLength(2));
  await vi.waitFor(() =>
    expect(document.querySelector('[aria-selected=true]')?.textContent).toContain('示例-wang 示例单位'),
  );
  input.focus();
  input.blur();

  await vi.waitFor(() => expect(input.value).toBe('示例-wang'));
  expect(form?.submit()).toEqual({ variables: { by: 'wang' }, valid: true });
  expect(asked).toEqual([{ query: { text: 'wang', unit: undefined, group: undefined } }]);
});

it('shows a name that was typed and not chosen as it is, refused', async () => {
  const faults: string[][] = [];
  const input = await shown({ type: 'user', id: 'a', key: 'by', label: '承办人' }, vi.fn(), {
    variables: { by: '某人' },
    onFaults: (lines) => faults.push(lines.map(({ text }) => text)),
  });
  await vi.waitFor(() => expect(input.value).toBe('某人'));
  await vi.waitFor(() => expect(faults.at(-1)).toEqual(['“承办人”：没有这个人，请从列表中选择。']));
});

async function shown(
  field: { type: string; id: string; key: string; label: string },
  told: () => void,
  more: Partial<Parameters<typeof createForm>[0]> = {},
) {
  const container = document.body.appendChild(document.createElement('div'));
  form = createForm({
    ...{ container, t, language: 'zh-CN', today: '2026-11-22', readOnly: false, variables: {} },
    schema: { type: 'default', components: [field] },
    onChange: told,
    onFaults: () => undefined,
    onUnshown: () => undefined,
    ...more,
  });
  return vi.waitFor(() => {
    const input = container.querySelector('input');
    if (input === null) throw new Error('no input yet');
    return input;
  });
}

function type(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

function names(): string[] {
  return [...document.querySelectorAll('[role=option]')].map((option) => option.textContent ?? '');
}
