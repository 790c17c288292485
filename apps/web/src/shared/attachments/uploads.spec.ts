// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { api } from '@/shared/api/client.js';
import { uploadAttachment } from '@/shared/forms/papers.js';
import { Uploads } from './uploads.js';

const fileOf = (name: string) => new File(['%PDF-1.7'], name);
const STORED = { id: 'p', name: 'a.pdf', size: 8, mediaType: 'application/pdf', sameAs: null };

const uploadsTo = (taskKey: string | undefined, stored: () => void) =>
  new Uploads((file, way) => uploadAttachment('C-1', file, { attach: { taskKey }, ...way }), stored);

afterEach(() => void vi.restoreAllMocks());

it('sends files one after the other, and goes on after one that failed', async () => {
  // given
  const upload = vi
    .spyOn(api, 'upload')
    .mockRejectedValueOnce(new ApiProblem(0, 'NETWORK', 'network'))
    .mockResolvedValue(STORED);
  const stored = vi.fn();
  const uploads = uploadsTo('7', stored);

  // when
  uploads.add([fileOf('a.pdf'), fileOf('b.pdf')]);

  // then
  expect(uploads.all().map(({ state }) => state)).toEqual(['sending', 'waiting']);
  await vi.waitFor(() => expect(stored).toHaveBeenCalledTimes(1));
  expect(uploads.all()).toMatchObject([{ file: { name: 'a.pdf' }, state: 'failed' }]);
  const [failed] = uploads.all();

  // when
  uploads.retry(failed!.key);

  // then
  await vi.waitFor(() => expect(uploads.all()).toEqual([]));
  const sent = upload.mock.calls.map(([, { file, headers, query }]) => [file.name, headers, query]);
  expect(sent.map(([name]) => name)).toEqual(['a.pdf', 'b.pdf', 'a.pdf']);
  expect(sent[2]).toEqual(sent[0]);
  expect(sent[0]?.[2]).toEqual({ taskKey: '7', attach: true });
});

it('stops what is dropped, and tells nothing of it', async () => {
  // given
  const upload = vi.spyOn(api, 'upload').mockImplementation(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      }),
  );
  const uploads = uploadsTo(undefined, () => undefined);
  uploads.add([fileOf('a.pdf'), fileOf('b.pdf')]);

  // when
  uploads.drop(uploads.all()[0]!.key);

  // then
  await vi.waitFor(() => expect(upload).toHaveBeenCalledTimes(2));
  expect(uploads.all()).toMatchObject([{ file: { name: 'b.pdf' }, state: 'sending' }]);
});

it('refuses a file that is too large without sending it', async () => {
  const upload = vi.spyOn(api, 'upload');
  const uploads = uploadsTo(undefined, () => undefined);
  uploads.add([new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'large.pdf')]);
  await vi.waitFor(() => expect(uploads.all()[0]?.state).toBe('failed'));
  expect(uploads.all()[0]?.problem).toMatchObject({ code: 'ATTACHMENT_TOO_LARGE' });
  expect(upload).not.toHaveBeenCalled();
});
