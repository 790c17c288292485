import { App, Radio, Select } from 'antd';
import { useState } from 'react';
import type { PromisedLimit, StagePromise } from '@/shared/api/types.js';
import { durationText, isInHours } from '@/shared/format/stageStatus.js';
import { EntryField } from '@/shared/components/EntryField.js';
import type { EntryValue } from '@/shared/components/entryKinds.js';
import { ReasonDialog } from '@/shared/components/ReasonDialog.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { limitText } from './limitText.js';
import { limitOf } from './limitOf.js';
import { useChangePromise } from './useChangePromise.mutation.js';
import './ChangePromise.css';

/** As many characters as the server keeps. */
const LONGEST_REASON = 200;

interface Props {
  stage: StagePromise;
  /** What to begin with, e.g. the promise that was tried. */
  proposed?: PromisedLimit;
  onClose: () => void;
}

/** 调整承诺: the law, the model's promise, the new one, the reason, and what will happen. */
export function ChangePromise({ stage, proposed, onClose }: Props) {
  const { t, language } = useText();
  const { message } = App.useApp();
  const change = useChangePromise(stage);
  const [limit, setLimit] = useState<TypedLimit>(proposed ?? limitOf(stage));
  const [returns, setReturns] = useState(false);
  const promised = promisedLimit(limit);
  const okText = returns
    ? t('promise.return')
    : promised === null
      ? t('promise.change')
      : t('promise.confirm', { promise: durationText(promised.amount, promised.unit, t) });
  return (
    <ReasonDialog
      title={t('promise.changeTitle', { stage: stageNameIn(language, stage) })}
      okText={okText}
      cancelText={t('promise.keep')}
      label={t('promise.reason')}
      {...{ rows: 2, shortest: 2, longest: LONGEST_REASON }}
      send={
        returns || promised !== null
          ? (reason) => change.mutateAsync({ promisedLimit: returns ? null : promised, reason })
          : null
      }
      onDone={() => {
        void message.success(t('promise.changed', { stage: stageNameIn(language, stage) }));
        onClose();
      }}
      onClose={onClose}
    >
      <div className="stack promise-change">
        <dl className="promise-facts">
          <div>
            <dt>{t('metric.col.law')}</dt>
            <dd>
              {limitText(stage.statutoryLimit, language) ?? t('promise.noLaw')}
              {stage.legalBasis ? <div className="muted">{stage.legalBasis}</div> : null}
            </dd>
          </div>
          <div>
            <dt>{t('promise.ofModel')}</dt>
            <dd>{limitText(stage.modelPromise, language) ?? t('promise.none')}</dd>
          </div>
          <div>
            <dt>{t('promise.inForce')}</dt>
            <dd>{limitText(stage.promisedLimit, language) ?? t('promise.none')}</dd>
          </div>
        </dl>
        {stage.setting ? (
          <Radio.Group value={returns} onChange={(event) => setReturns(event.target.value === true)}>
            <Radio value={false}>{t('promise.setNew')}</Radio>
            <Radio value>{t('promise.return')}</Radio>
          </Radio.Group>
        ) : null}
        {returns ? null : <LimitInput limit={limit} onChange={setLimit} />}
        <p>{t('promise.effect')}</p>
      </div>
    </ReasonDialog>
  );
}

/** What was typed; a text that was refused stays. */
type TypedLimit = Omit<PromisedLimit, 'amount'> & { amount: EntryValue };

const MAX_DAYS = 366;

function promisedLimit({ amount, unit }: TypedLimit): PromisedLimit | null {
  return typeof amount === 'number' && amount >= 1 && amount <= MAX_DAYS ? { amount, unit } : null;
}

function LimitInput({ limit, onChange }: { limit: TypedLimit; onChange: (limit: TypedLimit) => void }) {
  const { t } = useText();
  const { amount } = limit;
  const field = t('promise.new');
  const fault =
    typeof amount !== 'number' || promisedLimit(limit) !== null
      ? undefined
      : t(amount < 1 ? 'form.min' : 'form.max', { field, n: amount < 1 ? 1 : MAX_DAYS });
  return (
    <div className="promise-limit">
      <EntryField
        label={field}
        kind="integer"
        value={amount}
        fault={fault}
        onChange={(typed) => onChange({ ...limit, amount: typed })}
      >
        <Select
          aria-label={t('promise.unit')}
          value={limit.unit}
          onChange={(unit) => onChange({ ...limit, unit })}
          options={unitsFor(limit.unit).map((unit) => ({ value: unit, label: t(UNIT_LABELS[unit]) }))}
        />
      </EntryField>
    </div>
  );
}

const UNIT_LABELS = {
  working_day: 'promise.workingDay',
  calendar_day: 'promise.calendarDay',
  hour: 'promise.hour',
  working_hour: 'promise.workingHour',
} as const;

/** Days may be told in two ways; hours only as the limit of the stage tells them. */
function unitsFor(unit: PromisedLimit['unit']): PromisedLimit['unit'][] {
  return isInHours(unit) ? [unit] : ['working_day', 'calendar_day'];
}
