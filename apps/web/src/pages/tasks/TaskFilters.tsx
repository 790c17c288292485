import { Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import type { TaskView } from '@/shared/api/types.js';
import { MatterSelect } from '@/shared/cases/MatterSelect.js';
import { TabBar } from '@/shared/components/TabBar.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import type { TaskFilter, useTaskFilter } from './useTaskFilter.js';
import { useTaskCountsQuery } from './useTasks.query.js';

const TABS: { view: TaskView; label: TextKey }[] = [
  { view: 'mine', label: 'tasks.mine' },
  { view: 'group', label: 'tasks.group' },
  { view: 'done', label: 'tasks.done' },
];
const SEARCH_AFTER_MS = 300;

interface Props {
  filter: TaskFilter;
  onChange: ReturnType<typeof useTaskFilter>[1];
  /** Of the list below. */
  panelId: string;
}

/** Tabs with counts, search and filters; all of it is in the address. */
export function TaskFilters({ filter, onChange, panelId }: Props) {
  const { t } = useText();
  const counts = useTaskCountsQuery().data;
  const me = useMe();
  const groups = me.roles.map((role) => ({
    value: `${role.unitCode}/${role.role}`,
    label: `${role.unitName} · ${role.roleName}`,
  }));
  return (
    <div className="tasks-filters">
      <TabBar
        label={t('tasks.views')}
        tabs={TABS.map(({ view, label }) => ({
          key: view,
          label: t(label),
          count: view === 'done' ? undefined : counts?.[view],
        }))}
        current={filter.view}
        onChange={(view) => onChange({ view })}
        panelId={panelId}
      />
      <div className={`tasks-tools ${filter.view === 'group' && groups.length > 1 ? 'tasks-tools-two' : ''}`}>
        <SearchBox value={filter.q ?? ''} onChange={(q) => onChange({ q })} placeholder={t('tasks.search')} />
        {filter.view === 'done' ? null : (
          <Select
            aria-label={t('tasks.due')}
            value={filter.due ?? ''}
            onChange={(due) => onChange({ due })}
            popupMatchSelectWidth={false}
            options={[
              { value: '', label: t('tasks.dueAny') },
              { value: 'overdue', label: t('tasks.dueOver') },
              { value: 'today', label: t('tasks.dueToday') },
              { value: 'week', label: t('tasks.dueWeek') },
            ]}
          />
        )}
        {filter.view === 'done' ? null : (
          <Select
            aria-label={t('tasks.sort')}
            value={filter.sort ?? 'due'}
            onChange={(sort) => onChange({ sort: sort === 'due' ? undefined : sort })}
            popupMatchSelectWidth={false}
            options={[
              { value: 'due', label: t('tasks.sortDue') },
              { value: 'created', label: t('tasks.sortCreated') },
            ]}
          />
        )}
        <MatterSelect value={filter.processId} onChange={(processId) => onChange({ processId })} />
        {filter.view === 'group' && groups.length > 1 ? (
          <Select
            aria-label={t('tasks.groupFilter')}
            value={filter.group ?? ''}
            onChange={(group) => onChange({ group })}
            popupMatchSelectWidth={false}
            options={[{ value: '', label: t('tasks.groupAny') }, ...groups]}
          />
        ) : null}
      </div>
    </div>
  );
}

function SearchBox(props: { value: string; onChange: (q: string) => void; placeholder: string }) {
  const { value, onChange, placeholder } = props;
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text.trim() === value) return undefined;
    const timer = window.setTimeout(() => onChange(text.trim()), SEARCH_AFTER_MS);
    return () => window.clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <Input
      allowClear
      className="tasks-search"
      value={text}
      placeholder={placeholder}
      aria-label={placeholder}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
