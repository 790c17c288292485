// @vitest-environment jsdom
import { act, useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterEach, expect, it, vi } from 'vitest';
import type { DraftInfo } from '@/shared/api/types.js';
import { type DraftPlace, useDraft } from './useDraft.js';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
afterEach(() => void vi.restoreAllMocks());

type Draft = ReturnType<typeof useDraft>;

let draft: Draft;
const save = vi.fn<DraftPlace['save']>();

it('throws a draft away only when what is being saved of it has arrived', async () => {
  // given
  let arrive = (_: DraftInfo): void => undefined;
  save.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  await shown();
  let saving: Promise<boolean> | undefined;
  await act(async () => {
    draft.changed();
    saving = draft.saveNow();
    await Promise.resolve();
  });

  // when
  const steps: string[] = [];
  await act(async () => {
    const thrownAway = draft.restart(null);
    void saving?.then(() => steps.push('saved'));
    arrive({ revision: 7, savedBy: '示例', savedAt: '2026-03-02T09:00:00+08:00' });
    await thrownAway;
    steps.push('thrown away');
  });

  // then
  expect(steps).toEqual(['saved', 'thrown away']);
  expect(draft.state).toBe('none');
  save.mockResolvedValueOnce({ revision: 1, savedBy: '示例', savedAt: '2026-03-02T09:00:00+08:00' });
  await act(async () => {
    draft.changed();
    await draft.saveNow();
  });
  expect(save).toHaveBeenLastCalledWith(undefined);
});

// helpers

async function shown(): Promise<void> {
  const root = createRoot(document.createElement('div'));
  const router = createMemoryRouter([{ path: '/', element: <Probe told={(next) => (draft = next)} /> }]);
  await act(async () => {
    root.render(<RouterProvider router={router} />);
    await Promise.resolve();
  });
}

function Probe({ told }: { told: (draft: Draft) => void }) {
  const next = useDraft(
    {
      save,
      saved: () => Promise.resolve(null),
    },
    null,
  );
  useEffect(() => {
    told(next);
  });
  return null;
}
