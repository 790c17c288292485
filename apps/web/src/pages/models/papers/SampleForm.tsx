import { Input } from 'antd';
import { useState } from 'react';
import { EntryField } from '@/shared/components/EntryField.js';
import { Field } from '@/shared/components/Field.js';
import { useText } from '@/shared/i18n/useText.js';
import type { Contract } from './paperDraft.js';
import { type SampleEntry, sampleEntries } from './sampleEntries.js';

interface Props {
  contract: Contract;
  onChange: (contract: Contract) => void;
}

/** A case that does not exist, with which the paper is shown; kept with the template. */
export function SampleForm({ contract, onChange }: Props) {
  const { t } = useText();
  const set = (name: string, value: unknown) => {
    const { [name]: _before, ...others } = contract.sample;
    onChange({ ...contract, sample: value == null ? others : { ...contract.sample, [name]: value } });
  };
  const entries = sampleEntries(contract);
  return (
    <div className="paper-entries">
      <p className="muted">
        {t(entries.length === 0 ? 'paperTemplates.sampleNone' : 'paperTemplates.sampleHint')}
      </p>
      {entries.map((entry) => (
        <SampleInput
          key={`${entry.name} ${entry.kind}`}
          entry={entry}
          value={contract.sample[entry.name]}
          onChange={(value) => set(entry.name, value)}
        />
      ))}
    </div>
  );
}

interface InputProps {
  entry: SampleEntry;
  value: unknown;
  onChange: (value: unknown) => void;
}

function SampleInput({ entry: { name, kind, label }, value, onChange }: InputProps) {
  const words = label === null || label === '' ? name : `${label}（${name}）`;
  if (kind === 'date' || kind === 'money' || kind === 'number') {
    const known = typeof value === 'string' || typeof value === 'number' ? value : null;
    return <EntryField label={words} kind={kind} value={known} onChange={onChange} />;
  }
  if (kind === 'json') return <JsonInput label={words} value={value} onChange={onChange} />;
  const isList = kind === 'texts';
  const text = Array.isArray(value) ? value.join('\n') : typeof value === 'string' ? value : '';
  const tell = (typed: string) => onChange(typed === '' ? null : isList ? typed.split('\n') : typed);
  return (
    <Field label={words}>
      {(id) => (
        <Input.TextArea
          id={id}
          autoSize={{ minRows: isList ? 2 : 1, maxRows: 8 }}
          value={text}
          onChange={(event) => tell(event.target.value)}
        />
      )}
    </Field>
  );
}

/** A fact that is more than a text or a number; it is taken over once it can be read. */
function JsonInput({ label, value, onChange }: { label: string } & Omit<InputProps, 'entry'>) {
  const { t } = useText();
  const [typed, setTyped] = useState(() => JSON.stringify(value, null, 2));
  const isRead = parsed(typed) !== undefined;
  return (
    <Field
      label={label}
      hint={t('paperTemplates.jsonHint')}
      fault={isRead ? undefined : t('paperTemplates.jsonFault')}
    >
      {(id) => (
        <Input.TextArea
          id={id}
          className="setting-code"
          autoSize={{ minRows: 2, maxRows: 12 }}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            const next = parsed(event.target.value);
            if (next !== undefined) onChange(next);
          }}
        />
      )}
    </Field>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // said below the input
    return undefined;
  }
}
