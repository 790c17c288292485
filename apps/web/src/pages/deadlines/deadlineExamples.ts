import type { TextKey } from '@/shared/i18n/useText.js';
import { type DeadlineForm, EMPTY_FORM, newRow, type OperationRow } from './deadlineForm.js';

export interface DeadlineExample {
  code: 'mediation' | 'arbitration' | 'inspection';
  title: TextKey;
  basis: TextKey;
  form: DeadlineForm;
}

/** Periods of the law over holidays that are known, so that each shows a rule. */
export const EXAMPLES: readonly DeadlineExample[] = [
  {
    code: 'mediation',
    title: 'deadlines.example.mediation',
    basis: 'deadlines.example.mediationBasis',
    form: {
      ...EMPTY_FORM,
      limit: { amount: 15, unit: 'calendar_day' },
      promise: { amount: 7, unit: 'working_day' },
      start: '2026-09-17',
      asOf: '2026-09-24',
    },
  },
  {
    code: 'arbitration',
    title: 'deadlines.example.arbitration',
    basis: 'deadlines.example.arbitrationBasis',
    form: {
      ...EMPTY_FORM,
      limit: { amount: 45, unit: 'calendar_day' },
      start: '2026-03-02',
      operations: [
        row({
          type: 'extend',
          at: '2026-04-10',
          period: { amount: 15, unit: 'calendar_day' },
          approvedBy: '示例-仲裁院负责人',
        }),
      ],
      asOf: '2026-04-20',
    },
  },
  {
    code: 'inspection',
    title: 'deadlines.example.inspection',
    basis: 'deadlines.example.inspectionBasis',
    form: {
      ...EMPTY_FORM,
      limit: { amount: 60, unit: 'working_day' },
      start: '2026-05-06',
      operations: [row({ type: 'pause', at: '2026-06-10' }), row({ type: 'resume', at: '2026-06-24' })],
      asOf: '2026-07-01',
    },
  },
];

// helpers

function row(parts: Partial<OperationRow> & Pick<OperationRow, 'type'>): OperationRow {
  return { ...newRow(parts.type, EMPTY_FORM), ...parts };
}
