import { App, Input, InputNumber, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import type { PromisedLimit, StagePromise } from '@/shared/api/types.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { durationText, isInHours } from '@/shared/format/stageStatus.js';
import { useText } from '@/shared/i18n/useText.js';
import { limitText } from './limitText.js';
import { limitOf } from './limitOf.js';
import { useChangePromise } from './useChangePromise.mutation.js';
import './ChangePromise.css';

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
  const [limit, setLimit] = useState<PromisedLimit>(proposed ?? limitOf(stage));
  const [returns, setReturns] = useState(false);
  const [reason, setReason] = useState('');
  const promise = durationText(limit.amount, limit.unit, t);
  const confirm = () =>
    change.mutate(
      { promisedLimit: returns ? null : limit, reason: reason.trim() },
      {
        onSuccess: () => {
          void message.success(t('promise.changed', { stage: stage.stageName }));
          onClose();
        },
      },
    );
  return (
    <Modal
      open
      title={t('promise.changeTitle', { stage: stage.stageName })}
      okText={returns ? t('promise.return') : t('promise.confirm', { promise })}
      okButtonProps={{ disabled: reason.trim().length < 2, loading: change.isPending }}
      cancelText={t('promise.keep')}
      onOk={confirm}
      onCancel={onClose}
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
        <label>
          {t('promise.reason')}
          <Input.TextArea
            rows={2}
            maxLength={200}
            showCount
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <p>{t('promise.effect')}</p>
        {change.isError ? <ProblemNote error={change.error} /> : null}
      </div>
    </Modal>
  );
}

function LimitInput({ limit, onChange }: { limit: PromisedLimit; onChange: (limit: PromisedLimit) => void }) {
  const { t } = useText();
  return (
    <div className="promise-limit">
      <label>
        {t('promise.new')}
        <InputNumber
          min={1}
          max={366}
          precision={0}
          value={limit.amount}
          onChange={(amount) => onChange({ ...limit, amount: amount ?? 1 })}
        />
      </label>
      <Select
        aria-label={t('promise.unit')}
        value={limit.unit}
        onChange={(unit) => onChange({ ...limit, unit })}
        options={unitsFor(limit.unit).map((unit) => ({ value: unit, label: t(UNIT_LABELS[unit]) }))}
      />
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
