import { checkForm } from './check-form.js';
import type { FormSurroundings } from './form-under-check.js';

type Component = Record<string, unknown>;

/** A small form that is right; each test breaks it in one place. */
export const SMALL_FORM = {
  id: 'small.ask',
  type: 'default',
  schemaVersion: 19,
  components: [] as Component[],
};

export const NAME: Component = {
  ...{ id: 'f-name', type: 'textfield', key: 'name', label: '姓名' },
  ...{ validate: { required: true, maxLength: 50 }, properties: { 'label.en': 'Name' } },
};
export const OUTCOME: Component = {
  ...{ id: 'f-outcome', type: 'radio', key: 'outcome', label: '决定' },
  values: [
    { value: 'accept', label: '受理' },
    { value: 'reject', label: '不受理' },
  ],
  properties: { 'label.en': 'Decision', 'option.accept.en': 'Accept', 'option.reject.en': 'Reject' },
};
export const DAY: Component = {
  ...{ id: 'f-day', type: 'date', key: 'signedOn', label: '签订日期' },
  properties: { notAfter: 'today', 'label.en': 'Signed on' },
};
export const AMOUNT: Component = {
  ...{ id: 'f-amount', type: 'money', key: 'amount', label: '金额' },
  ...{ validate: { min: 0.01, max: 1000 }, properties: { 'label.en': 'Amount' } },
};
export const PAID: Component = {
  ...{ id: 'f-paid', type: 'money', key: 'paid', label: '付款' },
  properties: { ledger: 'paid', ledgerOn: 'signedOn', ledgerProof: 'reason', 'label.en': 'Paid' },
};
export const TABLE: Component = {
  ...{ id: 'f-wages', type: 'entryTable', key: 'wages', label: '明细', maxRows: 20 },
  properties: { 'label.en': 'Details' },
  columns: [
    { type: 'textfield', key: 'period', label: '月份', properties: { 'label.en': 'Month' } },
    { type: 'money', key: 'unpaid', label: '欠薪', properties: { sumAs: 'total', 'label.en': 'Unpaid' } },
  ],
};
export const REASON: Component = {
  ...{ id: 'f-reason', type: 'textarea', key: 'reason', label: '理由' },
  ...{ conditional: { hide: '=outcome != "reject"' }, properties: { 'label.en': 'Reason' } },
};
export const UNIT: Component = {
  ...{ id: 'f-unit', type: 'unit', key: 'town', label: '镇街' },
  properties: { level: 'town', 'label.en': 'Town' },
};
export const USER: Component = {
  ...{ id: 'f-user', type: 'user', key: 'person', label: '经办人' },
  properties: { unit: 'zj.arb', group: 'zj.arb/arbitrator', 'label.en': 'Person' },
};
export const TEXT: Component = {
  ...{ id: 'f-text', type: 'text', text: '案件 {{caseNo}}：{{name}}' },
  properties: { 'text.en': 'Case {{caseNo}}: {{name}}' },
};
export const ALL = [TEXT, NAME, OUTCOME, REASON, DAY, AMOUNT, PAID, TABLE, UNIT, USER];

export const AROUND: FormSurroundings = {
  units: new Map([
    ['zj.arb', 'county'],
    ['zj.t09', 'town'],
  ]),
  groups: {
    units: new Set(['zj.arb', 'zj.t09']),
    roles: new Set(['arbitrator', 'arb-head']),
    held: new Set(['zj.arb/arbitrator']),
    functions: new Set(['arbitration']),
  },
  variables: { names: new Set(['caseNo', 'receivedOn']), isOpen: false },
};

/** The component with some of its settings changed, those in holders one by one. */
export function changed(component: Component, changes: Component): Component {
  const merged = { ...component };
  for (const [name, value] of Object.entries(changes)) {
    const before = merged[name];
    merged[name] = isHolder(before) && isHolder(value) ? { ...before, ...value } : value;
  }
  return merged;
}

/** Severity, code and component of what is found in a form of these components. */
export async function findingsIn(
  components: readonly Component[],
  around: FormSurroundings = AROUND,
  attributes: Component = {},
): Promise<string[]> {
  const form = { ...SMALL_FORM, ...attributes, components: [...components] };
  const findings = await checkForm(form, SMALL_FORM.id, around);
  for (const { message, formId } of findings) {
    expect(message).toMatch(/[一-鿿]/);
    expect(formId).toBe(SMALL_FORM.id);
  }
  return findings.map(({ severity, code, elementId }) => `${severity} ${code} ${elementId ?? ''}`.trim());
}

// helpers

function isHolder(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
