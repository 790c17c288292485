import { afterEach, describe, expect, it, vi } from 'vitest';
import { t } from '@/testing/translate.js';
import { ApiProblem, isTransient } from './ApiProblem.js';
import { api, toSearch } from './client.js';
import { problemText } from './problemText.js';

const answer = (status: number, body?: unknown, headers: Record<string, string> = {}) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() =>
      Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status, headers })),
    ),
  );

afterEach(() => vi.unstubAllGlobals());

describe('api', () => {
  it('sends the header that tells our requests from foreign ones', async () => {
    answer(200, { caseNo: 'x' });
    await expect(api.post('/api/cases', { body: { processId: 'p', variables: {} } })).resolves.toEqual({
      caseNo: 'x',
    });
    expect(vi.mocked(fetch).mock.calls[0]?.[1]?.headers).toMatchObject({ 'X-Requested-With': 'yijianshi' });
  });

  it('writes the values of an address in their places, as they are', async () => {
    answer(200, {});
    await api.get('/api/models/{processId}/xml', { path: { processId: 'a/b?c' }, query: { version: 2 } });
    expect(vi.mocked(fetch).mock.calls[0]?.[0]).toBe('/api/models/a%2Fb%3Fc/xml?version=2');
  });

  it('sends files as they are, and everything else as JSON', async () => {
    answer(201, {});
    const bodyOf = (call: number) => vi.mocked(fetch).mock.calls[call]?.[1];
    await api.post('/api/calendars/imports', { body: new Blob(['date'], { type: 'text/csv' }) });
    expect(bodyOf(0)?.body).toBeInstanceOf(Blob);
    expect(bodyOf(0)?.headers).not.toHaveProperty('Content-Type');
    await api.put('/api/tasks/{taskKey}/draft', { path: { taskKey: '1' }, body: { variables: {} } });
    expect(bodyOf(1)?.body).toBe('{"variables":{}}');
    expect(bodyOf(1)?.headers).toMatchObject({ 'Content-Type': 'application/json' });
  });

  it('turns a problem into its code, faults and words', async () => {
    answer(409, { code: 'TASK_ALREADY_CLAIMED', detail: 'x', assignee: 'm9', assigneeName: '示例-张敏' });
    const problem = await api
      .post('/api/tasks/{taskKey}/claim', { path: { taskKey: '1' } })
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ApiProblem);
    expect(problemText(problem, t)).toBe('示例-张敏 已领取这件待办，没有提交成功。');
  });

  it('gives the faults of single values in the language of the page', async () => {
    const errors = [
      { path: 'name', code: 'REQUIRED', message: '请填写“姓名”。' },
      { path: 'name', code: 'OF_LATER', message: '服务器的话' },
    ];
    const messages = async (language: string) => {
      answer(400, { code: 'INVALID_INPUT', errors });
      vi.stubGlobal('localStorage', { getItem: () => language });
      const problem = await api
        .post('/api/cases', { body: { processId: 'p', variables: {} } })
        .catch((error: unknown) => error);
      return (problem as ApiProblem).faults.map(({ message }) => message);
    };
    expect(await messages('zh-CN')).toEqual(['请填写“姓名”。', '服务器的话']);
    expect(await messages('en')).toEqual(['This is required.', '服务器的话']);
  });

  it('tells when to try again while the engine is away', async () => {
    answer(503, { code: 'ENGINE_UNAVAILABLE' }, { 'Retry-After': '7' });
    const problem = await api
      .post('/api/tasks/{taskKey}/claim', { path: { taskKey: '1' } })
      .catch((error: unknown) => error);
    expect(isTransient(problem)).toBe(true);
    expect(problemText(problem, t)).toContain('7 秒');
  });

  it('calls a missing network by its name and takes over unknown sentences', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('failed'))),
    );
    expect(problemText(await api.get('/api/me').catch((error: unknown) => error), t)).toBe(
      t('error.NETWORK'),
    );
    expect(problemText(new ApiProblem(422, 'SOMETHING', '服务器的话'), t)).toBe('服务器的话');
  });

  it('has nothing to read in an empty answer', async () => {
    answer(204);
    await expect(
      api.delete('/api/models/{processId}/drafts', { path: { processId: 'x' } }),
    ).resolves.toBeUndefined();
  });
});

describe('toSearch', () => {
  it('leaves out what is not set', () => {
    expect(toSearch({ a: 1, b: undefined, c: '', d: null, e: '二' })).toBe('?a=1&e=%E4%BA%8C');
    expect(toSearch({})).toBe('');
  });

  it('gives each value of a list', () => {
    expect(toSearch({ a: ['1', '2'], b: [] })).toBe('?a=1&a=2');
  });
});
