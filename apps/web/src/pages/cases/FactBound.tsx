import { Input, Tooltip } from 'antd';
import { useMemo } from 'react';
import { type EntryKind, refusalOf } from '@/shared/components/entryKinds.js';
import { useAddressText } from '@/shared/components/useAddressText.js';
import { useText } from '@/shared/i18n/useText.js';
import { boundText } from './askedFacts.js';

interface Props {
  kind: EntryKind;
  /** Also stands in the empty box. */
  label: string;
  value: string;
  onSettled: (value: string) => void;
}

/** From or up to which number, sum or day cases are looked for; what cannot be read is not asked for, and it is said why. */
export function FactBound({ kind, label, value, onSettled }: Props) {
  const { t } = useText();
  const form = useMemo(() => boundText(kind), [kind]);
  const [text, change] = useAddressText(value, onSettled, form);
  const words = form.read(text) === undefined ? refusalOf(kind, text, label, t) : undefined;
  return (
    <Tooltip open={words !== undefined} title={words} placement="bottom">
      <Input
        allowClear
        className="cases-bound"
        inputMode={kind === 'date' ? 'text' : 'decimal'}
        autoComplete="off"
        value={text}
        placeholder={label}
        aria-label={label}
        aria-invalid={words !== undefined}
        status={words === undefined ? '' : 'error'}
        onChange={({ target }) => change(target.value)}
      />
    </Tooltip>
  );
}
