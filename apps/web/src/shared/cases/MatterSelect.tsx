import { Select } from 'antd';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMatters } from './useMatters.js';

interface Props {
  /** The process of the matter; undefined for all. */
  value: string | undefined;
  onChange: (processId: string | undefined) => void;
}

/** Narrows what a page shows to one matter; there is nothing to choose where there is only one. */
export function MatterSelect({ value, onChange }: Props) {
  const { t, language } = useText();
  const matters = useMatters() ?? [];
  if (matters.length < 2) return null;
  return (
    <Select
      aria-label={t('cases.process')}
      value={value ?? ''}
      onChange={(processId) => onChange(processId === '' ? undefined : processId)}
      popupMatchSelectWidth={false}
      options={[
        { value: '', label: t('cases.processAny') },
        ...matters.map((matter) => ({ value: matter.processId, label: nameIn(language, matter) })),
      ]}
    />
  );
}
