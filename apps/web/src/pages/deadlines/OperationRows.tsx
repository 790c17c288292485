import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { TextEntry } from '@/shared/components/TextEntry.js';
import { useText } from '@/shared/i18n/useText.js';
import type { Faults } from './deadlineFault.js';
import {
  type DeadlineForm,
  hasPeriod,
  isByHour,
  isComplete,
  MAX_ROWS,
  newRow,
  OPERATIONS,
  type OperationRow,
  unitsBeside,
} from './deadlineForm.js';
import { MomentField } from './MomentField.js';
import { PeriodField } from './PeriodField.js';

interface Props {
  form: DeadlineForm;
  faults: Faults;
  onChange: (operations: OperationRow[]) => void;
}

/** 中止, 恢复, 扣除, 重新计算, 延长, 转程序: what happened to the clock, a row each. */
export function OperationRows({ form, faults, onChange }: Props) {
  const { t } = useText();
  const { operations } = form;
  return (
    <fieldset className="deadline-operations">
      <legend>{t('deadlines.operations')}</legend>
      <ol>
        {operations.map((row, index) => (
          <Row
            // rows have no name of their own, and their inputs keep nothing
            key={index}
            number={index}
            row={row}
            form={form}
            faults={faults}
            onChange={(part) => onChange(operations.with(index, { ...row, ...part }))}
            onRemove={() => onChange(operations.toSpliced(index, 1))}
          />
        ))}
      </ol>
      <div className="deadline-add">
        {OPERATIONS.map((type) => (
          <Button
            key={type}
            size="small"
            disabled={operations.length >= MAX_ROWS}
            icon={<PlusOutlined />}
            aria-label={t('deadlines.add', { kind: t(`adjust.kind.${type}`) })}
            onClick={() => onChange([...operations, newRow(type, form)])}
          >
            {t(`adjust.kind.${type}`)}
          </Button>
        ))}
      </div>
      {operations.length < MAX_ROWS ? null : <p className="muted">{t('deadlines.full', { n: MAX_ROWS })}</p>}
    </fieldset>
  );
}

interface RowProps extends Pick<Props, 'form' | 'faults'> {
  number: number;
  row: OperationRow;
  onChange: (part: Partial<OperationRow>) => void;
  onRemove: () => void;
}

function Row({ number, row, form, faults, onChange, onRemove }: RowProps) {
  const { t } = useText();
  const byHour = isByHour(form);
  const { type } = row;
  const kind = t(`adjust.kind.${type}`);
  return (
    <li className="deadline-row" aria-label={kind}>
      <div className="deadline-row-head">
        <strong>{kind}</strong>
        {isComplete(row) ? null : <span className="muted">{t('deadlines.incomplete')}</span>}
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={t('deadlines.remove', { n: number + 1, kind })}
          onClick={onRemove}
        />
      </div>
      <MomentField
        label={t(byHour ? `deadlines.atHour.${type}` : `deadlines.at.${type}`)}
        value={row.at}
        byHour={byHour}
        fault={faults[`operations.${number}.at`]}
        onChange={(at) => onChange({ at })}
      />
      {type === 'exclude' ? (
        <MomentField
          label={t(byHour ? 'deadlines.toHour' : 'deadlines.to')}
          value={row.to}
          byHour={byHour}
          fault={faults[`operations.${number}.to`]}
          onChange={(to) => onChange({ to })}
        />
      ) : null}
      {hasPeriod(type) ? (
        <PeriodField
          label={t(type === 'extend' ? 'deadlines.by' : 'deadlines.newLimit')}
          period={row.period}
          units={unitsBeside(form.limit.unit)}
          fault={faults[`operations.${number}.period`]}
          onChange={(period) => onChange({ period })}
        />
      ) : null}
      {type === 'extend' ? (
        <TextEntry
          label={t('deadlines.approvedBy')}
          longest={100}
          value={row.approvedBy}
          fault={faults[`operations.${number}.approvedBy`]}
          onChange={(approvedBy) => onChange({ approvedBy })}
        />
      ) : null}
    </li>
  );
}
