import { type FieldDefinition, isMoney, ledgerKindsOf, settingValue } from '@app/fields';
import type { Finding } from '../check/finding.js';
import type { FormUnderCheck, PlacedField } from './form-under-check.js';
import { fieldError, text } from './placed-fields.js';

/** What enters money into the ledger of a case must say all that the ledger keeps of it, in fields of the same form. */
export function checkLedger({ fields }: FormUnderCheck): Finding[] {
  return fields
    .filter((field) => kindsOf(field).length > 0)
    .flatMap((field) => [...checkPlace(field), ...checkDay(field), ...checkNamed(field, fields)]);
}

// helpers

const NAMED = ['ledgerOn', 'ledgerMethod', 'ledgerProof', 'ledgerReason'] as const;

function kindsOf({ component }: PlacedField) {
  return ledgerKindsOf(component as unknown as FieldDefinition);
}

function said({ component }: PlacedField, name: string): string | undefined {
  return text(settingValue(component, { path: ['properties', name] }))?.trim();
}

function checkPlace(field: PlacedField): Finding[] {
  const inRows =
    field.place === 'column' || field.around.some(({ component }) => component['type'] === 'dynamiclist');
  if (inRows)
    return [
      fieldError('LEDGER_IN_ROWS', field, '在列表或表格的行里，不会记入款项。请另设一个字段填合计金额。'),
    ];
  if (isMoney(field.component as unknown as FieldDefinition)) return [];
  return [fieldError('LEDGER_NOT_MONEY', field, '不是金额，不能记入款项。', 'properties.ledger')];
}

/** A claim may count from the day on which it is entered; a title or a payment has a day of its own. */
function checkDay(field: PlacedField): Finding[] {
  const isClaim = kindsOf(field).every((kind) => kind === 'claimed');
  if (isClaim || said(field, 'ledgerOn') !== undefined) return [];
  const message = '记入款项，却没有写明是哪天的：请在 ledgerOn 里填本表单中日期字段的键。';
  return [fieldError('LEDGER_DATE_MISSING', field, message, 'properties.ledgerOn')];
}

function checkNamed(field: PlacedField, fields: readonly PlacedField[]): Finding[] {
  return NAMED.flatMap((name) => {
    const key = said(field, name);
    if (key === undefined) return [];
    const named = fields.find(({ component }) => component['key'] === key);
    const detail = `properties.${name}`;
    if (named === undefined) {
      const message = `的 ${name}“${key}”不是本表单的字段，款项里记不下来。`;
      return [fieldError('LEDGER_FIELD_MISSING', field, message, detail)];
    }
    if (name !== 'ledgerMethod' || CHOICES.has(String(named.component['type']))) return [];
    const message = `的 ledgerMethod“${key}”应是有选项的字段。`;
    return [fieldError('LEDGER_METHOD_NOT_CHOICE', field, message, detail)];
  });
}

const CHOICES = new Set(['radio', 'select']);
