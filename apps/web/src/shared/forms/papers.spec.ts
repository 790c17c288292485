import { afterEach, expect, it, vi } from 'vitest';
import { api } from '@/shared/api/client.js';
import type { CaseAttachment } from '@/shared/api/types.js';
import { caseAttachment } from '@/testing/caseAttachment.js';
import { Papers } from './papers.js';

const paperOf = (id: string) => ({
  id,
  name: `${id}.pdf`,
  size: 9,
  mediaType: 'application/pdf',
  sameAs: null,
});
const file = new File(['%PDF-1.7'], 'b.pdf');

afterEach(() => void vi.restoreAllMocks());

it('takes no paper for gone before the list was read, whatever was uploaded meanwhile', async () => {
  // given
  vi.spyOn(api, 'get').mockRejectedValueOnce(new Error('no network'));
  vi.spyOn(api, 'upload').mockResolvedValue(paperOf('b'));
  const papers = new Papers('C-1');

  // when
  await expect(papers.load()).rejects.toThrow('no network');
  await papers.add(file);

  // then
  expect([papers.mayHave('a'), papers.mayHave('b')]).toEqual([true, true]);
});

it('still knows what was uploaded while the list was read', async () => {
  // given
  let answer = (_: CaseAttachment[]): void => undefined;
  vi.spyOn(api, 'get').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  vi.spyOn(api, 'upload').mockResolvedValue(paperOf('b'));
  const papers = new Papers('C-1');

  // when
  const read = papers.load();
  await papers.add(file);
  answer([caseAttachment({ id: 'a' })]);
  await read;

  // then
  expect(['a', 'b', 'c'].map((id) => papers.mayHave(id))).toEqual([true, true, false]);
  expect(papers.find('b')?.name).toBe('b.pdf');
});
