import { Checkbox, Select, Skeleton } from 'antd';
import { useState } from 'react';
import { calledPlace } from '@/shared/cases/caseInstances.js';
import type { CaseInstance, CaseRepair, Repair, RepairKind, TaskSummary } from '@/shared/api/types.js';
import { keys } from '@/shared/api/keys.js';
import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { Field } from '@/shared/components/Field.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { useText } from '@/shared/i18n/useText.js';
import { RepairFields, isShownAtField } from './RepairFields.js';
import { RepairPlanView } from './RepairPlanView.js';
import { TouchedCases } from './TouchedCases.js';
import { RepairResult } from './RepairResult.js';
import { EMPTY_FORM, type RepairForm, bodyOf } from './repairForm.js';
import { useAlikeQuery, useCaseRepairQuery, useRepairPlanQuery, useStartRepair } from './useRepair.query.js';
import './RepairDialog.css';

interface Props {
  caseNo: string;
  /** The step that stands still, where the repair begins at one. */
  incidentKey?: string;
  tasks?: readonly TaskSummary[];
  /** What of the case runs; where it called others, a variable and a move ask in which. */
  instances?: readonly CaseInstance[];
  onClose: () => void;
}

/** Puts a case right: chooses what to do, shows what happens, asks for the reason, tells the result. */
export function RepairDialog({ caseNo, incidentKey, tasks = [], instances = [], onClose }: Props) {
  const { t, language } = useText();
  const [form, setForm] = useState<RepairForm>({
    ...EMPTY_FORM,
    kind: incidentKey === undefined ? 'move-token' : 'retry',
  });
  const [all, setAll] = useState(false);
  const [started, setStarted] = useState<Repair | null>(null);
  const isPlaced = form.kind === 'set-variable' || form.kind === 'move-token';
  const place = useCaseRepairQuery(caseNo, isPlaced ? form.instanceKey : undefined);
  const running = instances.filter(({ state }) => state === 'active');
  const same = useAlikeQuery(incidentKey).data;
  const alike = same?.caseNos.length ?? 0;
  const act = bodyOf(form);
  const plan = useRepairPlanQuery(caseNo, act);
  const start = useStartRepair();
  const faults = start.error instanceof ApiProblem ? start.error.faults : [];
  const isBlocked = (plan.data?.blocks.length ?? 0) > 0 || plan.isFetching;
  const isOfOne = form.kind === 'reassign' || (isPlaced && form.instanceKey !== undefined);
  const isBulk = all && alike > 1 && !isOfOne;
  const kindText = (kind: RepairKind) =>
    t(kind === 'set-variable' && place.data?.incidents === 0 ? 'repair.setOnly' : `repair.kind.${kind}`);
  const change = (next: RepairForm) => {
    start.reset();
    setForm(next);
  };
  const target = isBulk ? { sameFaultAs: incidentKey } : { caseNo };
  const isReady = place.data !== undefined && (!isBlocked || isBulk);
  if (started !== null) return <RepairResult started={started} onClose={onClose} />;
  return (
    <ReasonDialog
      title={t('repair.title')}
      okText={isBulk ? t('repair.confirmAll', { n: alike }) : kindText(form.kind)}
      label={place.data === undefined ? null : t('repair.reason')}
      rows={2}
      send={act === null || !isReady ? null : (reason) => start.mutateAsync({ ...act, ...target, reason })}
      refreshes={[keys.case(caseNo)]}
      onDone={setStarted}
      onClose={onClose}
      note={
        <>
          <p className="muted">{t('repair.noted')}</p>
          {start.isError && !isShownAtField(form.kind, faults) ? <ProblemNote error={start.error} /> : null}
        </>
      }
    >
      {place.isError ? (
        <ProblemNote error={place.error} />
      ) : place.data === undefined ? (
        <Skeleton active />
      ) : (
        <div className="stack repair">
          <p className="muted number">{caseNo}</p>
          <Field label={t('repair.what')}>
            {(id) => (
              <Select
                id={id}
                value={form.kind}
                onChange={(kind) => change({ ...form, kind })}
                options={kindsOf(place.data, tasks).map((kind) => ({ value: kind, label: kindText(kind) }))}
              />
            )}
          </Field>
          {isPlaced && running.length > 1 ? (
            <Field label={t('repair.instance')}>
              {(id) => (
                <Select
                  id={id}
                  value={form.instanceKey ?? ''}
                  // what was chosen lies in the other process
                  onChange={(key) =>
                    change({ ...form, instanceKey: key === '' ? undefined : key, from: '', to: '' })
                  }
                  options={running.map((one) => ({
                    value: one.parentKey === null ? '' : one.instanceKey,
                    label: calledPlace(instances, one.instanceKey, language) ?? t('repair.ownInstance'),
                  }))}
                />
              )}
            </Field>
          ) : null}
          <RepairFields form={form} place={place.data} tasks={tasks} faults={faults} onChange={change} />
          {plan.isError ? <ProblemNote error={plan.error} /> : <RepairPlanView plan={plan.data} />}
          {alike > 1 && !isOfOne ? (
            <Checkbox checked={all} onChange={({ target }) => setAll(target.checked)}>
              {t('repair.all', { n: alike })}
            </Checkbox>
          ) : null}
          {isBulk && form.kind === 'set-variable' ? <TouchedCases touched={same?.touched ?? []} /> : null}
        </div>
      )}
    </ReasonDialog>
  );
}

/** What can be done where the case stands; a kind that has nothing to choose from is not offered. */
function kindsOf(place: CaseRepair, tasks: readonly TaskSummary[]): RepairKind[] {
  const kinds: [RepairKind, boolean][] = [
    ['retry', place.incidents > 0],
    ['set-variable', true],
    ['reassign', tasks.some(({ state }) => state === 'open')],
    ['move-token', true],
    ['migrate', place.versions.some((version) => version !== place.version)],
  ];
  return kinds.filter(([, isPossible]) => isPossible).map(([kind]) => kind);
}
