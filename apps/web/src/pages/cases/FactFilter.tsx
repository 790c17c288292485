import { Select } from 'antd';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { SearchBox } from '@/shared/components/SearchBox.js';
import { useText } from '@/shared/i18n/useText.js';
import { type AskedFact, entryKindOf } from './askedFacts.js';
import { FactBound } from './FactBound.js';
import type { CaseFilter } from './useCaseFilter.js';

interface Props {
  filter: CaseFilter;
  facts: readonly AskedFact[];
  onChange: (parts: AddressParts) => void;
}

/** Finds and orders cases by what their matter declares of them; nothing where it declares nothing. */
export function FactFilter({ filter, facts, onChange }: Props) {
  const { t } = useText();
  if (facts.length === 0) return null;
  const asked = facts.find(({ id }) => id === filter.fact);
  return (
    <>
      <Select
        aria-label={t('cases.fact')}
        value={asked?.id ?? ''}
        onChange={(fact) => onChange({ fact, factIs: undefined, factFrom: undefined, factTo: undefined })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.factAny') },
          ...facts.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      {asked === undefined ? null : (
        <FactValues key={asked.id} fact={asked} filter={filter} onChange={onChange} />
      )}
      <Select
        aria-label={t('cases.sort')}
        value={filter.sort ?? ''}
        onChange={(sort) => onChange({ sort })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.sortNewest') },
          ...facts.flatMap(({ id, type, label }) => [
            { value: `-${id}`, label: t(`cases.sortDown.${type}`, { fact: label }) },
            { value: id, label: t(`cases.sortUp.${type}`, { fact: label }) },
          ]),
        ]}
      />
    </>
  );
}

/** The value that is looked for, or what it lies between. */
function FactValues({ fact, filter, onChange }: Omit<Props, 'facts'> & { fact: AskedFact }) {
  const { t } = useText();
  const kind = entryKindOf(fact.type);
  if (kind !== undefined) {
    const bound = (name: 'factFrom' | 'factTo') => (
      <FactBound
        kind={kind}
        label={t(`cases.${name}`, { fact: fact.label })}
        value={filter[name] ?? ''}
        onSettled={(value) => onChange({ [name]: value })}
      />
    );
    return (
      <span className="cases-bounds">
        {bound('factFrom')}
        {bound('factTo')}
      </span>
    );
  }
  if (fact.type === 'text')
    return (
      <SearchBox
        className="cases-fact"
        label={t('cases.factIs', { fact: fact.label })}
        value={filter.factIs ?? ''}
        onSettled={(factIs) => onChange({ factIs })}
      />
    );
  return (
    <Select
      aria-label={fact.label}
      value={filter.factIs ?? ''}
      onChange={(factIs) => onChange({ factIs })}
      options={[
        { value: '', label: t('cases.factKnown') },
        { value: '1', label: t('word.yes') },
        { value: '0', label: t('word.no') },
      ]}
    />
  );
}
