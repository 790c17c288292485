import type { FieldSetting, SettingGroup, SettingKind } from './field-setting.js';
import { LEDGER_CHOICES } from './ledger.js';

type More = Omit<FieldSetting, 'name' | 'path' | 'kind' | 'group'>;

function setting(group: SettingGroup, name: string, kind: SettingKind, more: More = {}): FieldSetting {
  return { name, path: name.split('.'), kind, group, ...more };
}

/** Words that people read, in Chinese; the English ones are among the properties. */
function words(group: SettingGroup, name: string, more: More = {}): FieldSetting {
  const [last = name] = name.split('.').slice(-1);
  return setting(group, name, 'template', { englishPath: ['properties', `${last}.en`], ...more });
}

const LAYOUT = setting('appearance', 'layout', 'layout', { isHidden: true });
const HIDE = setting('conditions', 'conditional.hide', 'condition');
const LABEL = words('general', 'label', { isRequired: true, inColumn: true });
const KEY = setting('general', 'key', 'key', { isRequired: true, inColumn: true });
const DESCRIPTION = words('general', 'description', { isLong: true });
const READONLY = setting('conditions', 'readonly', 'flagOrFeel');
const DISABLED = setting('conditions', 'disabled', 'flag');
const REQUIRED = setting('rules', 'validate.required', 'flag', { inColumn: true });
const ADORNERS = [
  words('appearance', 'appearance.prefixAdorner', { inColumn: true }),
  words('appearance', 'appearance.suffixAdorner', { inColumn: true }),
];

/** What every component has. */
export const COMMON: readonly FieldSetting[] = [HIDE, LAYOUT];

/** What every field has in which something is entered. */
export const ENTERED: readonly FieldSetting[] = [KEY, DESCRIPTION, REQUIRED, READONLY, DISABLED, ...COMMON];

export const LABELLED: readonly FieldSetting[] = [LABEL, ...ENTERED];

export const CONTAINER: readonly FieldSetting[] = [
  words('general', 'label'),
  setting('appearance', 'showOutline', 'flag'),
  setting('appearance', 'verticalAlignment', 'choice', { choices: ['start', 'center', 'end'] }),
  ...COMMON,
];
export const GROUP_PATH = setting('general', 'path', 'key');
export const LIST: readonly FieldSetting[] = [
  setting('general', 'path', 'key', { isRequired: true }),
  setting('rules', 'isRepeating', 'flag', { isHidden: true }),
  setting('rules', 'allowAddRemove', 'flag'),
  setting('rules', 'defaultRepetitions', 'wholeNumber', { min: 0, max: 20 }),
  setting('appearance', 'disableCollapse', 'flag'),
  setting('appearance', 'nonCollapsedItems', 'wholeNumber', { min: 1, max: 1000 }),
];

export const TEXT_RULES: readonly FieldSetting[] = [
  setting('rules', 'validate.minLength', 'wholeNumberOrFeel', { min: 0, max: 10_000, inColumn: true }),
  setting('rules', 'validate.maxLength', 'wholeNumberOrFeel', { min: 0, max: 10_000, inColumn: true }),
];
export const PATTERN: readonly FieldSetting[] = [
  setting('rules', 'properties.check', 'choice', { choices: ['idcard', 'uscc', 'phone'], inColumn: true }),
  setting('rules', 'validate.validationType', 'choice', {
    choices: ['custom'],
    isHidden: true,
    inColumn: true,
  }),
  setting('rules', 'validate.pattern', 'pattern', { inColumn: true }),
  setting('rules', 'validate.patternErrorMessage', 'text', { inColumn: true }),
];

const IN_LEDGER = { name: 'properties.ledger', values: LEDGER_CHOICES };
/** What an amount is in the ledger of the case, and the fields that say when, how, by what proof and why. */
const LEDGER: readonly FieldSetting[] = [
  setting('reference', 'properties.ledger', 'choice', { choices: LEDGER_CHOICES }),
  setting('reference', 'properties.ledgerOn', 'dayOrKey', { onlyWith: IN_LEDGER }),
  setting('reference', 'properties.ledgerMethod', 'variable', { onlyWith: IN_LEDGER }),
  setting('reference', 'properties.ledgerProof', 'variable', { onlyWith: IN_LEDGER }),
  setting('reference', 'properties.ledgerReason', 'variable', { onlyWith: IN_LEDGER }),
];
/** The option that says that nothing is outstanding any more. */
export const SETTLES = setting('rules', 'properties.settles', 'option');

export const NUMBER_RULES: readonly FieldSetting[] = [
  setting('rules', 'validate.min', 'numberOrFeel', { inColumn: true }),
  setting('rules', 'validate.max', 'numberOrFeel', { inColumn: true }),
  setting('columns', 'properties.sumAs', 'variable', { inColumn: true }),
  ...LEDGER,
  ...ADORNERS,
];
export const NUMBER: readonly FieldSetting[] = [
  setting('rules', 'decimalDigits', 'wholeNumber', { min: 0, max: 15, inColumn: true }),
  setting('rules', 'properties.money', 'choice', { choices: ['fen'], inColumn: true }),
  setting('rules', 'serializeToString', 'flag', { inColumn: true }),
  setting('appearance', 'increment', 'number', { isHidden: true }),
];

export const ADORNED = ADORNERS;

export const DAY_RULES: readonly FieldSetting[] = [
  setting('rules', 'properties.notBefore', 'dayOrKey', { inColumn: true }),
  setting('rules', 'properties.notAfter', 'dayOrKey', { inColumn: true }),
];
export const DAY_DEFAULT = setting('general', 'properties.default', 'choice', { choices: ['today'] });
const DAYS = { name: 'subtype', values: ['date', 'datetime'] };
export const DATETIME: readonly FieldSetting[] = [
  setting('general', 'subtype', 'choice', { choices: ['date', 'time', 'datetime'] }),
  words('general', 'dateLabel', { isRequired: true, onlyWith: DAYS }),
  words('general', 'timeLabel', {
    isRequired: true,
    onlyWith: { name: 'subtype', values: ['time', 'datetime'] },
  }),
  // the form editor writes them of itself; a time is entered and kept in one way here
  setting('appearance', 'timeInterval', 'number', { isHidden: true }),
  setting('appearance', 'use24h', 'flag', { isHidden: true }),
  setting('appearance', 'timeSerializingFormat', 'text', { isHidden: true }),
];

export const OPTIONS: readonly FieldSetting[] = [
  setting('options', 'values', 'options', { inColumn: true }),
  setting('options', 'valuesKey', 'variable'),
  setting('options', 'valuesExpression', 'feel'),
];
export const SEARCHABLE = setting('appearance', 'searchable', 'flag');
/** The options are the codes of units of this kind. */
export const OPTION_UNITS = setting('reference', 'properties.unit', 'choice', {
  choices: ['town'],
  isHidden: true,
});
/** The option that rules out the others. */
export const EXCLUSIVE = setting('rules', 'properties.exclusive', 'option');
export const DEFAULT_VALUE = setting('general', 'defaultValue', 'value');

export const UNIT_LEVEL = setting('reference', 'properties.level', 'unitLevel', { inColumn: true });
export const USER_OF: readonly FieldSetting[] = [
  setting('reference', 'properties.unit', 'unit', { inColumn: true }),
  setting('reference', 'properties.group', 'group', { inColumn: true }),
];

export const TABLE: readonly FieldSetting[] = [
  setting('columns', 'columns', 'columns', { isRequired: true }),
  setting('rules', 'maxRows', 'wholeNumber', { min: 1, max: 1000 }),
];

export const EXPRESSION: readonly FieldSetting[] = [
  KEY,
  setting('general', 'expression', 'feel', { isRequired: true }),
  setting('general', 'computeOn', 'choice', { choices: ['change', 'presubmit'] }),
  ...COMMON,
];

export const TEXT: readonly FieldSetting[] = [
  words('general', 'text', { isRequired: true, isLong: true }),
  /** The variable that says why a task came back to who did it. */
  setting('reference', 'properties.returned', 'variable'),
  ...COMMON,
];
export const HTML: readonly FieldSetting[] = [
  setting('general', 'content', 'html', { isRequired: true, isLong: true }),
  ...COMMON,
];
export const IMAGE: readonly FieldSetting[] = [
  setting('general', 'source', 'address', { isRequired: true }),
  words('general', 'alt'),
  ...COMMON,
];
export const SHOWN_TABLE: readonly FieldSetting[] = [
  words('general', 'label'),
  setting('general', 'dataSource', 'feel', { isRequired: true }),
  setting('columns', 'columns', 'headings'),
  setting('columns', 'columnsExpression', 'feel'),
  setting('appearance', 'rowCount', 'wholeNumber', { min: 1, max: 1000 }),
  ...COMMON,
];
export const SPACER: readonly FieldSetting[] = [
  setting('appearance', 'height', 'wholeNumber', { min: 1, max: 1000 }),
  ...COMMON,
];

/** How many papers a field takes, and of which kind. */
export const FILE_RULES: readonly FieldSetting[] = [
  setting('rules', 'validate.minFiles', 'wholeNumber', { min: 1, max: 10 }),
  setting('rules', 'validate.maxFiles', 'wholeNumber', { min: 1, max: 10 }),
  setting('rules', 'properties.fileKind', 'choice', { choices: ['picture', 'pdf', 'pdfOrOfd'] }),
];
