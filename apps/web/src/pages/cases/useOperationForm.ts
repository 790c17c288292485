import { useCallback, useState } from 'react';
import { dropKeptInput, keepInput, readKeptInput } from '@/shared/forms/keptInput.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { EMPTY_FORM, type OperationForm } from './operationForm.js';

/** What is being entered about a stage's clock; it stays in this browser until it was sent. */
export function useOperationForm(stageRunId: string) {
  const name = `${useMe().username}.clock.${stageRunId}`;
  const [form, setForm] = useState<OperationForm>(() => ({ ...EMPTY_FORM, ...readKeptInput(name) }));
  const change = useCallback(
    (part: Partial<OperationForm>) =>
      setForm((before) => {
        const next = { ...before, ...part };
        keepInput(name, { ...next });
        return next;
      }),
    [name],
  );
  const drop = useCallback(() => dropKeptInput(name), [name]);
  return { form, change, drop };
}
