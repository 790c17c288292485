// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, expect, it, vi } from 'vitest';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { type ReasonedAct, useReason } from './useReason.js';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => void vi.resetAllMocks());

const WHY = '重复登记';
const refreshed = vi.fn(() => Promise.resolve());
const done = vi.fn();
let why: ReturnType<typeof useReason<string>>;

it('sends nothing without a reason, and then once, without the blanks around it', async () => {
  const send = vi.fn(() => Promise.resolve('paper'));
  await shown({ send });
  for (const blank of ['', '   ', '字'.repeat(501)]) {
    await written(blank);
    expect(why.isReady).toBe(false);
    await confirmed();
  }
  await written(` ${WHY} `);
  await act(async () => {
    why.confirm();
    why.confirm();
    await settled();
  });
  expect(send).toHaveBeenCalledExactlyOnceWith(WHY);
  expect(done).toHaveBeenCalledExactlyOnceWith('paper');
  expect(refreshed).toHaveBeenCalledExactlyOnceWith({ queryKey: ['case'] });
});

it('sends nothing while something else is missing', async () => {
  await shown({ send: null });
  await written(WHY);
  expect(why.isReady).toBe(false);
});

it('tells at the field what is wrong with the reason, until it is written anew', async () => {
  const errors = [{ path: 'reason', code: 'UNSEEN', message: '理由看不清' }];
  await shown({ send: () => Promise.reject(new ApiProblem(400, 'INVALID_INPUT', 'x', { errors })) });
  await written(WHY);
  await confirmed();
  expect(why).toMatchObject({ fault: '理由看不清', problem: null });
  await written(`${WHY}。`);
  expect(why.fault).toBeUndefined();
});

it.each([
  [404, 1],
  [409, 1],
  [503, 0],
])('tells of the answer %i and reads %i time anew what shows the thing', async (status, times) => {
  await shown({ send: () => Promise.reject(new ApiProblem(status, 'SOME_CODE', '已经有人处理')) });
  await written(WHY);
  await confirmed();
  expect(why.problem).toMatchObject({ status });
  expect(refreshed).toHaveBeenCalledTimes(times);
  expect(done).not.toHaveBeenCalled();
});

// helpers

async function shown(asked: Pick<ReasonedAct<string>, 'send'>): Promise<void> {
  const client = new QueryClient();
  client.invalidateQueries = refreshed;
  const root = createRoot(document.createElement('div'));
  await act(async () => {
    root.render(
      <QueryClientProvider client={client}>
        <Asking {...asked} refreshes={[['case']]} onDone={done} />
      </QueryClientProvider>,
    );
    await settled();
  });
}

function Asking(asked: ReasonedAct<string>) {
  const given = useReason(asked);
  useEffect(() => {
    why = given;
  });
  return null;
}

async function written(text: string): Promise<void> {
  await act(async () => {
    why.write(text);
    await settled();
  });
}

async function confirmed(): Promise<void> {
  await act(async () => {
    why.confirm();
    await settled();
  });
}

/** Results are told to React in turns of their own. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setTimeout(resolve));
}
