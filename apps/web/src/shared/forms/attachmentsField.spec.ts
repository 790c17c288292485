// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client.js';
import { t } from '@/testing/translate.js';
import { createForm, type FormHandle } from './createForm.js';

// what this page of tests lacks and browsers have
vi.stubGlobal('CSS', { escape: (text: string) => text });

let form: FormHandle | undefined;
let faults: string[];
beforeEach(() => void (faults = []));
afterEach(() => {
  form?.destroy();
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

it('keeps a form from being sent while a file is uploading', async () => {
  // given
  vi.spyOn(api, 'get').mockResolvedValue([]);
  let answer = (_: object): void => undefined;
  vi.spyOn(api, 'upload').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await shown([]);
  choose('甲.pdf');

  // then
  expect(form?.submit().valid).toBe(false);
  expect(faults).toEqual(['附件还在上传，请稍候。']);

  // when
  answer({ id: 'p1', name: '甲.pdf', size: 9 });

  // then
  await vi.waitFor(() => expect(faults).toEqual([]));
  expect(form?.submit()).toEqual({ variables: { papers: ['p1'] }, valid: true });
});

async function shown(papers: string[]): Promise<void> {
  const container = document.body.appendChild(document.createElement('div'));
  form = createForm({
    ...{ container, t, language: 'zh-CN', today: '2026-11-22', readOnly: false, caseNo: 'C-1' },
    schema: { type: 'default', components: [{ type: 'attachments', id: 'a', key: 'papers', label: '材料' }] },
    variables: { papers },
    onChange: () => undefined,
    onFaults: (lines) => (faults = lines.map(({ text }) => text)),
  });
  await vi.waitFor(() => expect(addButton()?.disabled).toBe(false));
}

function choose(...names: string[]): void {
  const input = document.querySelector<HTMLInputElement>('input[type=file]');
  if (input === null) throw new Error('no field');
  const files = names.map((name) => new File(['%PDF-1.7'], name));
  Object.defineProperty(input, 'files', { value: files, configurable: true });
  // the field empties it, which this page of tests allows only for real lists
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
}

function addButton(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>('.papers-add');
}
