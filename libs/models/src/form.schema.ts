/** A form as the form editor writes it; only what this system reads of it is named. */
export interface FormSchema {
  id?: string;
  components?: FormComponent[];
  [attribute: string]: unknown;
}

export interface FormComponent {
  type: string;
  id?: string;
  key?: string;
  label?: string;
  dateLabel?: string;
  /** Of a `datetime`: date, time or datetime. */
  subtype?: string;
  /** Where a group or a list keeps the values of its components. */
  path?: string;
  components?: FormComponent[];
  values?: FormOption[];
  /** Name of a variable that holds the options. */
  valuesKey?: string;
  valuesExpression?: string;
  /** FEEL of an `expression` component. */
  expression?: string;
  disabled?: boolean | string;
  readonly?: boolean | string;
  decimalDigits?: number;
  /** Of a table that is filled in: what its rows hold, and how many there may be. */
  columns?: FormComponent[];
  maxRows?: number;
  /** The unit of a number. */
  appearance?: { prefixAdorner?: unknown; suffixAdorner?: unknown };
  serializeToString?: boolean;
  validate?: FormRules;
  conditional?: { hide?: string };
  /** Our own rules: `check` (idcard, uscc, phone), `money` (fen), `exclusive` (the option that rules out the others), `notAfter`, `notBefore` (today, a date, or the key of a field); `level` of a unit; `unit` and `group` of a user; `sumAs` (the name of its sum) of a column. */
  properties?: Record<string, string>;
  [attribute: string]: unknown;
}

export interface FormOption {
  label?: string;
  value: unknown;
}

export interface FormRules {
  minFiles?: number | string;
  maxFiles?: number | string;
  required?: boolean;
  min?: number | string;
  max?: number | string;
  minLength?: number | string;
  maxLength?: number | string;
  pattern?: string;
  patternErrorMessage?: string;
  validationType?: string;
}

/** Components that show something and hold no value. */
const PRESENTATION = new Set([
  'text',
  'html',
  'image',
  'iframe',
  'table',
  'button',
  'spacer',
  'separator',
  'documentPreview',
]);

export function isInput(component: FormComponent): boolean {
  return component.key !== undefined && component.key !== '' && !PRESENTATION.has(component.type);
}
