import '@/shared/i18n/caseWords.js';
import { Button, Select, Skeleton } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import type { AddressParts } from '@/shared/address/changedParts.js';
import { AddressNote } from '@/shared/address/AddressNote.js';
import { useUnread } from '@/shared/address/useUnread.js';
import { MatterSelect } from '@/shared/cases/MatterSelect.js';
import { EmptyState } from '@/shared/components/EmptyState.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { SearchBox } from '@/shared/components/SearchBox.js';
import { useTitle } from '@/shared/components/useTitle.js';
import { useMayRegister } from '@/shared/cases/useMayRegister.js';
import { countText } from '@/shared/format/countText.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { type AskedFact, askedNames, withDeclaredFacts } from './askedFacts.js';
import { CaseRows } from './CaseRows.js';
import { FactFilter } from './FactFilter.js';
import { useAskedFacts } from './useAskedFacts.js';
import {
  CASE_FILTER_NAMES,
  CASE_STATES,
  type CaseFilter,
  NO_FACTS,
  NO_FILTER,
  OWES,
  useCaseFilter,
} from './useCaseFilter.js';
import { useCasesQuery, useTownsQuery } from './useCases.query.js';
import './CasesPage.css';

/** 案件: every case one may see, by state, town, words, and what its matter declares of it. */
export function CasesPage() {
  const { t } = useText();
  const [named, change] = useCaseFilter();
  const asked = useAskedFacts(named.processId);
  const filter = asked === undefined ? named : withDeclaredFacts(named, asked.facts);
  const unread = useUnread(
    asked === undefined
      ? CASE_FILTER_NAMES
      : { ...CASE_FILTER_NAMES, ...askedNames(asked.facts, named.fact) },
  );
  const cases = useCasesQuery(filter, asked !== undefined || (named.fact ?? named.sort) === undefined);
  const registers = useMayRegister();
  useTitle(t('nav.cases'));
  return (
    <div className="page cases">
      <header className="page-head">
        <h1>
          {t('nav.cases')}
          {cases.total === null ? null : (
            <span className="cases-total number">{t('cases.total', { n: countText(cases.total) })}</span>
          )}
        </h1>
        {registers ? (
          <Link to="/cases/new" tabIndex={-1}>
            <Button type="primary" icon={<PlusOutlined />}>
              {t('cases.register')}
            </Button>
          </Link>
        ) : null}
      </header>
      <AddressNote parts={unread} />
      <CaseFilters
        filter={filter}
        facts={asked?.facts ?? []}
        onChange={change}
        // facts are asked for together with their matter, also where it is the only one
        onAsk={(parts) => change({ processId: asked?.processId, ...parts })}
      />
      {cases.isPending ? (
        <Skeleton active paragraph={{ rows: 10 }} />
      ) : cases.isError ? (
        <ProblemNote error={cases.error} onRetry={() => void cases.refetch()} />
      ) : cases.rows.length === 0 ? (
        <NoCases filter={filter} registers={registers} />
      ) : (
        <>
          <CaseRows rows={cases.rows} old={cases.isPlaceholderData} />
          {cases.hasNextPage ? (
            <div className="cases-more">
              <Button loading={cases.isFetchingNextPage} onClick={() => void cases.fetchNextPage()}>
                {t('list.more')}
              </Button>
              {cases.total === null ? null : (
                <span className="muted number">
                  {t('list.shown', { n: cases.rows.length, total: countText(cases.total) })}
                </span>
              )}
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

interface FilterProps {
  filter: CaseFilter;
  facts: readonly AskedFact[];
  onChange: (parts: AddressParts) => void;
  onAsk: (parts: AddressParts) => void;
}

function CaseFilters({ filter, facts, onChange, onAsk }: FilterProps) {
  const { t } = useText();
  const towns = useTownsQuery().data ?? [];
  const isAdministrator = useMe().pages.includes('admin');
  // who cannot repair has no list of what is to be repaired
  const states = CASE_STATES.filter(
    (state) => state !== 'still' || isAdministrator || filter.state === 'still',
  );
  return (
    <div className="cases-filters">
      <SearchBox
        className="cases-search"
        label={t('cases.search')}
        value={filter.q ?? ''}
        onSettled={(q) => onChange({ q })}
      />
      <Select
        aria-label={t('cases.state')}
        value={filter.state ?? ''}
        onChange={(state) => onChange({ state })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.stateAny') },
          ...states.map((state) => ({ value: state, label: t(`case.state.${state}`) })),
        ]}
      />
      <Select
        aria-label={t('cases.town')}
        showSearch
        optionFilterProp="label"
        value={filter.unit ?? ''}
        onChange={(unit) => onChange({ unit })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.townAny') },
          ...towns.map((town) => ({ value: town.code, label: town.name })),
        ]}
      />
      <Select
        aria-label={t('cases.due')}
        value={filter.late ?? ''}
        onChange={(late) => onChange({ late })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('cases.dueAny') },
          { value: 'law', label: t('cases.dueLaw') },
          { value: 'promise', label: t('cases.duePromise') },
        ]}
      />
      <Select
        aria-label={t('owed.filter')}
        value={filter.owes ?? ''}
        onChange={(owes) => onChange({ owes })}
        popupMatchSelectWidth={false}
        options={[
          { value: '', label: t('owed.filterAll') },
          ...OWES.map((owes) => ({ value: owes, label: t(`owed.filter.${owes}`) })),
        ]}
      />
      <MatterSelect value={filter.processId} onChange={(processId) => onChange({ ...NO_FACTS, processId })} />
      <FactFilter filter={filter} facts={facts} onChange={onAsk} />
      {isFiltered(filter) ? (
        <Button type="link" onClick={() => onChange(NO_FILTER)}>
          {t('cases.clear')}
        </Button>
      ) : null}
    </div>
  );
}

function NoCases({ filter, registers }: { filter: CaseFilter; registers: boolean }) {
  const { t } = useText();
  return isFiltered(filter) ? (
    <EmptyState title={t('cases.noneFound')} hint={t('cases.noneFoundHint')} />
  ) : (
    <EmptyState
      title={t('cases.none')}
      hint={registers ? t('cases.noneHint') : undefined}
      action={
        registers ? (
          <Link to="/cases/new">
            <Button type="primary">{t('cases.register')}</Button>
          </Link>
        ) : undefined
      }
    />
  );
}

function isFiltered(filter: CaseFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}
