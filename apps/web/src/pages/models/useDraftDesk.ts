import { App } from 'antd';
import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { problemText } from '@/shared/api/problemText.js';
import type { DraftInfo } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { type DraftPlace, useDraft } from './useDraft.js';
import { useSaveKey } from './useSaveKey.js';

interface Desk<Text extends { draft?: DraftInfo | null }> {
  place: DraftPlace;
  /** What is on the desk at first. */
  start: Text;
  /** Reads what is deployed and drafted anew. */
  read: () => Promise<Text>;
  /** Puts what was read on the desk. */
  show: (text: Text) => void | Promise<void>;
  /** What there is when the draft is thrown away. */
  leftWithout: string;
  remove: () => Promise<unknown>;
  /** The list that says what is drafted. */
  list?: QueryKey;
}

/** How models, forms and templates are drafted: saved while one works, thrown away, and taken up again as they are now. */
export function useDraftDesk<Text extends { draft?: DraftInfo | null }>(desk: Desk<Text>) {
  const { t } = useText();
  const { message, modal } = App.useApp();
  const client = useQueryClient();
  const saving = useDraft(desk.place, desk.start.draft ?? null);
  useSaveKey(() => void saving.saveNow());
  useListOf(desk.list, saving.saved?.revision);

  const startAgain = async ({ redraw }: { redraw: boolean }): Promise<void> => {
    const fresh = await desk.read();
    await saving.restart(fresh.draft ?? null);
    if (redraw) await desk.show(fresh);
    void client.invalidateQueries({ queryKey: ['models'] });
  };
  const discard = async (): Promise<void> => {
    await saving.restart(null);
    await desk.remove().catch((error: unknown) => {
      if (!(error instanceof ApiProblem && error.status === 404)) void message.error(problemText(error, t));
    });
    await startAgain({ redraw: true });
  };
  const askDiscard = () =>
    void modal.confirm({
      title: t('models.discardTitle'),
      content: desk.leftWithout,
      okText: t('models.discardConfirm'),
      okButtonProps: { danger: true },
      onOk: discard,
    });
  return { saving, startAgain, askDiscard };
}

// helpers

/** The list of a model's parts says which ones are drafted. */
function useListOf(list: QueryKey | undefined, revision: number | undefined): void {
  const client = useQueryClient();
  const name = JSON.stringify(list ?? null);
  useEffect(() => {
    const queryKey = JSON.parse(name) as QueryKey | null;
    if (queryKey !== null) void client.invalidateQueries({ queryKey });
  }, [client, name, revision]);
}
