import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import { Alert } from 'antd';
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from 'react';
import type { FieldFault } from '@/shared/api/ApiProblem.js';
import type { FormSchema, LedgerState, StartedLimit } from '@/shared/api/types.js';
import { useText } from '@/shared/i18n/useText.js';
import { createForm, type FormHandle } from './createForm.js';
import type { FaultLine } from './faultLines.js';
import { formIn } from './formIn.js';
import { FormSummary } from './FormSummary.js';
import type { Entered } from './keptInput.js';
import './FormView.css';

export interface FormViewHandle {
  /** Checks everything and gives the variables of the case; what is refused stands above the form. */
  submit: () => { variables: Entered; valid: boolean };
  /** Shows faults of the server at their fields; returns those that no field of the form has. */
  showFaults: (faults: readonly FieldFault[]) => FieldFault[];
}

interface Props {
  schema: FormSchema;
  /** Variables to start from; later changes of this value do not touch what was entered. */
  variables: Entered;
  today: string;
  readOnly?: boolean;
  /** The case to which papers are uploaded; a form that registers one has none. */
  caseNo?: string;
  /** Only tried: papers go nowhere. */
  isTrial?: boolean;
  /** Where the money of the case stands, for a form that has to do with it. */
  ledger?: LedgerState | null;
  onChange?: (variables: Entered) => void;
  /** Which limits the dates give that are being entered; a function that stays the same. */
  limitsOf?: (variables: Entered) => Promise<StartedLimit[]>;
  ref?: Ref<FormViewHandle>;
}

/** A form of the model, filled in by a person; loaded only when one is opened. */
export function FormView({
  schema,
  variables,
  today,
  readOnly = false,
  caseNo,
  isTrial,
  ledger,
  onChange,
  limitsOf,
  ref,
}: Props) {
  const [isUploading, setUploading] = useState(false);
  const { t, language } = useSteadyText(isUploading);
  const container = useRef<HTMLDivElement>(null);
  const form = useRef<FormHandle | null>(null);
  const [faults, setFaults] = useState<{ lines: FaultLine[]; round: number }>({ lines: [], round: 0 });
  const [isUnshown, setUnshown] = useState(false);
  const current = useRef({ variables, onChange, today, ledger });
  useEffect(() => {
    current.current = { ...current.current, onChange, today, ledger };
  });

  useEffect(() => {
    if (container.current === null) return undefined;
    const created = createForm({
      container: container.current,
      schema: formIn(language, schema),
      variables: current.current.variables,
      today: current.current.today,
      readOnly,
      caseNo,
      isTrial,
      ledger: () => current.current.ledger ?? null,
      t,
      language,
      limitsOf,
      onChange: (changed) => {
        // Kept for a new language or look, which builds the form anew.
        current.current.variables = changed;
        current.current.onChange?.(changed);
      },
      onUnshown: () => setUnshown(true),
      onUploading: setUploading,
      // only what a refusal brought up shrinks while it is mended
      onFaults: (lines, asked) =>
        setFaults(({ lines: shown, round }) =>
          asked ? { lines, round: round + 1 } : { lines: shown.length === 0 ? shown : lines, round },
        ),
    });
    form.current = created;
    return () => {
      created.destroy();
      form.current = null;
      setUnshown(false);
      setUploading(false);
    };
  }, [schema, readOnly, caseNo, isTrial, t, language, limitsOf]);

  useImperativeHandle(
    ref,
    () => ({
      submit: () => form.current?.submit() ?? { variables: {}, valid: false },
      showFaults: (faults) => form.current?.showFaults(faults) ?? [...faults],
    }),
    [],
  );
  return (
    <>
      {isUnshown ? <Alert type="error" showIcon title={t('form.unshown')} /> : null}
      <FormSummary lines={faults.lines} round={faults.round} />
      <div ref={container} className="form-view" />
    </>
  );
}

// helpers

/** The words of the page; while they must stay, those that it had before. */
function useSteadyText(isKept: boolean): ReturnType<typeof useText> {
  const latest = useText();
  const [kept, setKept] = useState(latest);
  if (!isKept && kept.language !== latest.language) setKept(latest);
  return isKept ? kept : latest;
}
