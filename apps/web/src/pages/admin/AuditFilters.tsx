import { isKeptDate } from '@app/fields';
import { Select } from 'antd';
import { useEffect, useState } from 'react';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { EntryField } from '@/shared/components/EntryField.js';
import type { EntryValue } from '@/shared/components/entryKinds.js';
import { SearchBox } from '@/shared/components/SearchBox.js';
import { useText } from '@/shared/i18n/useText.js';
import { AUDIT_ACTIONS, AUDIT_OBJECTS } from './auditWords.js';
import type { AuditFilter } from './useAuditFilter.js';

interface Props {
  filter: AuditFilter;
  onChange: (change: AddressParts) => void;
}

/** Person, act, object and period. */
export function AuditFilters({ filter, onChange }: Props) {
  const { t } = useText();
  return (
    <div className="audit-filters">
      <SearchBox label={t('audit.by')} value={filter.by ?? ''} onSettled={(by) => onChange({ by })} />
      <Select
        aria-label={t('audit.action')}
        showSearch
        optionFilterProp="label"
        value={filter.action ?? ''}
        onChange={(action) => onChange({ action })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('audit.actionAny') },
          ...AUDIT_ACTIONS.map((action) => ({ value: action, label: t(`audit.action.${action}`) })),
        ]}
      />
      <Select
        aria-label={t('audit.objectKind')}
        value={filter.objectKind ?? ''}
        onChange={(objectKind) => onChange({ objectKind })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('audit.objectAny') },
          ...AUDIT_OBJECTS.map((kind) => ({ value: kind, label: t(`audit.object.${kind}`) })),
        ]}
      />
      <SearchBox
        label={t('audit.object')}
        value={filter.object ?? ''}
        onSettled={(object) => onChange({ object })}
      />
      <Day label={t('audit.from')} value={filter.from} onChange={(from) => onChange({ from })} />
      <Day label={t('audit.to')} value={filter.to} onChange={(to) => onChange({ to })} />
    </div>
  );
}

/** A day that is asked for once it can be read. */
function Day({ label, value, onChange }: { label: string; value?: string; onChange: (day: string) => void }) {
  const [typed, setTyped] = useState<EntryValue>(value ?? null);
  useEffect(() => setTyped(value ?? null), [value]);
  return (
    <EntryField
      label={label}
      kind="date"
      value={typed}
      onChange={(day) => {
        setTyped(day);
        if (day === null || isKeptDate(String(day))) onChange(String(day ?? ''));
      }}
    />
  );
}
