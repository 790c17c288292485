import { isRead, readInteger, readNumber } from '@app/fields';
import { Input } from 'antd';
import { useState } from 'react';
import { Field } from '@/shared/components/Field.js';
import { useText } from '@/shared/i18n/useText.js';
import type { KeyFault } from './keyClaims.js';
import type { EntryProps } from './SettingEntry.js';
import { useLateText } from './useLateText.js';

const CODE_KINDS = new Set(['condition', 'feel', 'pattern', 'variable', 'key', 'group', 'html', 'address']);
const LONG_KINDS = new Set(['condition', 'feel', 'html']);

/** A text of one line or several; an empty one takes the setting away. */
export function TextEntry({ setting, label, hint, value, onChange }: EntryProps) {
  const { text, type, leave } = useLateText(textOf(value), (typed) =>
    onChange(typed.trim() === '' ? undefined : typed),
  );
  const isLong = setting.isLong === true || LONG_KINDS.has(setting.kind);
  return (
    <Field label={label} hint={hint} required={setting.isRequired}>
      {(id) => {
        const shared = {
          ...{ id, value: text, onBlur: leave },
          className: CODE_KINDS.has(setting.kind) ? 'setting-code' : undefined,
          onChange: (event: { target: { value: string } }) => type(event.target.value),
        };
        return isLong ? (
          <Input.TextArea {...shared} autoSize={{ minRows: 1, maxRows: 8 }} />
        ) : (
          <Input {...shared} />
        );
      }}
    </Field>
  );
}

/** The name under which a value is kept; one that cannot be used is not taken over. */
export function KeyEntry({ setting, label, hint, value, onChange, keyFault }: EntryProps) {
  const { t } = useText();
  const [fault, setFault] = useState<KeyFault | undefined>(undefined);
  const place = setting.name === 'path' ? 'path' : 'key';
  const { text, type, flush, leave } = useLateText(textOf(value), (typed) => {
    const refused = keyFault(place, typed.trim());
    setFault(refused);
    if (refused === undefined && typed.trim() !== textOf(value))
      onChange(typed.trim() === '' ? undefined : typed.trim());
  });
  return (
    <Field
      label={label}
      hint={hint}
      fault={fault === undefined ? undefined : t(`forms.key.${fault}`)}
      required={setting.isRequired}
    >
      {(id) => (
        <Input
          {...{ id, value: text }}
          className="setting-code"
          aria-invalid={fault !== undefined}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            // what was refused stays to be mended
            if (keyFault(place, text.trim()) === undefined) leave();
            else flush();
          }}
        />
      )}
    </Field>
  );
}

/** A number, or FEEL where it may be; what cannot be read stays as it was typed, with the reason. */
export function NumberEntry({ setting, label, hint, value, onChange }: EntryProps) {
  const { t } = useText();
  const mayCompute = setting.kind.endsWith('OrFeel');
  const isWhole = setting.kind.startsWith('whole');
  const read = (typed: string) => (isWhole ? readInteger(typed) : readNumber(typed));
  const { text, type, leave } = useLateText(textOf(value), (typed) => {
    const reading = read(typed);
    if (typed.trim() === '') onChange(undefined);
    else onChange(isRead(reading) ? reading.value : typed.trim());
  });
  const isFine = text.trim() === '' || isRead(read(text)) || (mayCompute && text.trim().startsWith('='));
  return (
    <Field
      label={label}
      hint={hint}
      fault={isFine ? undefined : t(isWhole ? 'forms.notWhole' : 'forms.notNumber')}
      required={setting.isRequired}
    >
      {(id) => (
        <Input
          {...{ id, value: text }}
          inputMode={mayCompute ? 'text' : 'decimal'}
          aria-invalid={!isFine}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
        />
      )}
    </Field>
  );
}

/** How a value is shown that may be of any kind. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null ? '' : JSON.stringify(value);
}
