export { isBlank } from './blank.js';
export { civilDayOf, inShanghai, SHANGHAI_OFFSET_MS, SHANGHAI_ZONE, startOfDay } from './shanghai-time.js';
export { capitalAmount } from './capital-amount.js';
export { isCreditCode, readCreditCode } from './credit-code.js';
export { isKeptDate, readDate } from './date.js';
export { inEnglish, textsWithoutEnglish } from './english.js';
export type { Worded } from './english.js';
export { readEntry, textOfEntry, valueOfEntry } from './entry.js';
export { faultOfField, isMissing } from './field-faults.js';
export type { FieldRefusal, FieldSurroundings } from './field-refusal.js';
export { FIELD_WORDS } from './field-words.js';
export { refusalText } from './field-refusal.js';
export type { FieldWord } from './field-words.js';
export { ATTACHMENTS_TYPE, MOST_ATTACHMENTS } from './field.js';
export {
  entryKindOf,
  fieldLabel,
  isMoney,
  namesTown,
  NAMING_TYPES,
  namingTypeOf,
  OWN_TYPES,
} from './field.js';
export type { EntryKind, FieldDefinition, FieldRules, NamingType } from './field.js';
export { settingValue } from './field-setting.js';
export type { FieldSetting, SettingGroup, SettingKind } from './field-setting.js';
export { COLUMN_TYPES, FIELD_TYPES, fieldTypeOf, FORM_SETTINGS, settingsOf } from './field-types.js';
export type { FieldType, PaletteGroup } from './field-types.js';
export { isIdentityNumber, readIdentityNumber } from './identity-number.js';
export {
  EMPTY_LEDGER,
  enterMove,
  LEDGER_CHOICES,
  LEDGER_KINDS,
  ledgerAfter,
  ledgerKindsOf,
  ledgerMoves,
  paymentConflicts,
  settlingOption,
  touchesLedger,
} from './ledger.js';
export type { EnteredMove, LedgerKind, LedgerMove, LedgerState, PlacedLedgerField } from './ledger.js';
export { ledgerRefusals } from './ledger-refusals.js';
export type { LedgerRefusal } from './ledger-refusals.js';
export { READING_WORDS } from './kind-faults.js';
export { formatMoney, moneyText, readMoney } from './money.js';
export { decimalsOf, formatNumber, readInteger, readNumber } from './number.js';
export { mayBePersonal } from './personal-number.js';
export { readPhone } from './phone.js';
export { unitsOf } from './own-unit.js';
export { isRead, plainText } from './reading.js';
export type { Reading, ReadingFault } from './reading.js';
export { isSummed, mostRowsOf, namedSums, nameOfSum, rowsOf, sumOfColumn, TABLE_TYPE } from './table.js';
export { cellRefusals } from './cell-refusals.js';
export type { TableRow } from './table.js';
export type { CellRefusal } from './cell-refusals.js';
export { headingOf, sumText } from './table-texts.js';
export { keyedFields, knownFacts } from './known-facts.js';
export type { FactWords, FormPart, KnownFact, KnownTable, KnownValue } from './known-facts.js';
export { maskIdentityNumber, maskPhone } from './mask.js';
export { isKeptMoment, readMoment, readTime } from './time.js';
