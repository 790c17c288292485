// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client.js';
import type { StoredAttachment } from '@/shared/api/types.js';
import { caseAttachment } from '@/testing/caseAttachment.js';
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
  let answer = (_: StoredAttachment): void => undefined;
  vi.spyOn(api, 'upload').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  await shown([]);
  choose('甲.pdf');

  // then
  expect(form?.submit().valid).toBe(false);
  expect(faults).toEqual(['附件还在上传，请稍候。']);

  // when
  answer({ id: 'p1', name: '甲.pdf', size: 9, mediaType: 'application/pdf', sameAs: null });

  // then
  await vi.waitFor(() => expect(faults).toEqual([]));
  expect(form?.submit()).toEqual({ variables: { papers: ['p1'] }, valid: true });
});

it('says of a list that could not be read that it is unknown, and refuses nothing for it', async () => {
  // given
  const get = vi.spyOn(api, 'get').mockRejectedValueOnce(new Error('no network'));
  vi.spyOn(api, 'upload').mockResolvedValue({
    id: 'p2',
    name: '乙.pdf',
    size: 9,
    mediaType: 'application/pdf',
    sameAs: null,
  });

  // when
  await shown(['p1']);

  // then
  expect(names()).toEqual(['附件（没有读到名称）']);

  // when
  choose('乙.pdf');
  await vi.waitFor(() => expect(names()).toEqual(['附件（没有读到名称）', '乙.pdf']));

  // then
  expect(form?.submit()).toEqual({ variables: { papers: ['p1', 'p2'] }, valid: true });

  // when
  get.mockResolvedValue([caseAttachment({ id: 'p2', name: '乙.pdf' })]);
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '重试')?.click();

  // then
  await vi.waitFor(() => expect(names()).toEqual(['这个附件已经不在了', '乙.pdf']));
  expect(form?.submit().valid).toBe(false);
});

async function shown(papers: string[]): Promise<void> {
  const container = document.body.appendChild(document.createElement('div'));
  form = createForm({
    ...{ container, t, language: 'zh-CN', today: '2026-11-22', readOnly: false, caseNo: 'C-1' },
    schema: { type: 'default', components: [{ type: 'attachments', id: 'a', key: 'papers', label: '材料' }] },
    variables: { papers },
    onChange: () => undefined,
    onFaults: (lines) => (faults = lines.map(({ text }) => text)),
    onUnshown: () => undefined,
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

function names(): string[] {
  return [...document.querySelectorAll('.papers li > :first-child')].map((name) => name.textContent ?? '');
}

function addButton(): HTMLButtonElement | null {
  return document.querySelector<HTMLButtonElement>('.papers-add');
}
