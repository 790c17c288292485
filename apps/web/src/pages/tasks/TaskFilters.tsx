import { Select } from 'antd';
import type { TaskView } from '@/shared/api/types.js';
import { MatterSelect } from '@/shared/cases/MatterSelect.js';
import { SearchBox } from '@/shared/components/SearchBox.js';
import { TabBar } from '@/shared/components/TabBar.js';
import { roleNameIn } from '@/shared/i18n/nameIn.js';
import { type TextKey, useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import type { TaskFilter, useTaskFilter } from './useTaskFilter.js';
import { useTaskCountsQuery } from './useTasks.query.js';

const TABS: { view: TaskView; label: TextKey }[] = [
  { view: 'mine', label: 'tasks.mine' },
  { view: 'group', label: 'tasks.group' },
  { view: 'done', label: 'tasks.done' },
];

interface Props {
  filter: TaskFilter;
  onChange: ReturnType<typeof useTaskFilter>[1];
  /** Of the list below. */
  panelId: string;
}

/** Tabs with counts, search and filters; all of it is in the address. */
export function TaskFilters({ filter, onChange, panelId }: Props) {
  const { t, language } = useText();
  const counts = useTaskCountsQuery().data;
  const me = useMe();
  const groups = me.roles.map((role) => ({
    value: `${role.unitCode}/${role.role}`,
    label: `${role.unitName} · ${roleNameIn(language, role)}`,
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
        <SearchBox
          className="tasks-search"
          label={t('tasks.search')}
          value={filter.q ?? ''}
          onSettled={(q) => onChange({ q })}
        />
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
