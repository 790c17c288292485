import { useCallback, useState } from 'react';
import { dropKeptInput, keepInput, readKeptInput } from '@/shared/forms/keptInput.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { EMPTY_FORM, type OperationForm } from './operationForm.js';

/** What is being entered about a stage's clock; it stays in this browser until it was sent. */
export function useOperationForm(stageRunId: string) {
  const name = `${useMe().username}.clock.${stageRunId}`;
  const [kept] = useState(() => readKeptInput(name));
  const [form, setForm] = useState<OperationForm>({ ...EMPTY_FORM, ...kept });
  const [isRestored, setRestored] = useState(kept !== null);
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
  const clear = useCallback(() => {
    drop();
    setForm(EMPTY_FORM);
    setRestored(false);
  }, [drop]);
  return { form, isRestored, change, drop, clear };
}
