/** What a setting of a field holds; both the entry of the editor and the check of the server follow from it. */
export type SettingKind =
  | 'text'
  /** Text that people read, in which `{{FEEL}}` may stand; one that begins with `=` is FEEL as a whole. */
  | 'template'
  | 'html'
  | 'address'
  /** One of `choices`. */
  | 'choice'
  | 'flag'
  /** Yes or no, or FEEL that begins with `=`. */
  | 'flagOrFeel'
  /** FEEL that begins with `=` and says yes or no. */
  | 'condition'
  | 'feel'
  | 'number'
  | 'wholeNumber'
  /** A number, its digits, or FEEL that begins with `=`. */
  | 'numberOrFeel'
  | 'wholeNumberOrFeel'
  /** A regular expression. */
  | 'pattern'
  /** What a field holds before anybody entered anything. */
  | 'value'
  /** Under which name a value is kept, dots go into an object. */
  | 'key'
  /** Name of one variable. */
  | 'variable'
  /** `today`, a day, or the key of a field or variable that holds one. */
  | 'dayOrKey'
  /** Value of one of the field's own options. */
  | 'option'
  | 'options'
  | 'columns'
  /** Of a table that is only shown. */
  | 'headings'
  | 'unitLevel'
  | 'unit'
  /** A unit and a role: `county.court/judge`. */
  | 'group'
  /** Where the field stands on the page. */
  | 'layout';

/** Under which heading the editor shows a setting. */
export type SettingGroup =
  'general' | 'options' | 'columns' | 'rules' | 'reference' | 'conditions' | 'appearance';

/** One setting of a field: where it is kept and what it may hold. */
export interface FieldSetting {
  /** Its path with dots, e.g. `validate.min`; dictionaries name it by this. */
  readonly name: string;
  readonly path: readonly string[];
  readonly kind: SettingKind;
  readonly group: SettingGroup;
  /** Of a `choice`. */
  readonly choices?: readonly (string | number | boolean)[];
  readonly min?: number;
  readonly max?: number;
  /** Without it the field cannot work. */
  readonly isRequired?: true;
  /** A column of a table has it too. */
  readonly inColumn?: true;
  /** Several lines. */
  readonly isLong?: true;
  /** People read it: its English words stand in the property `<name>.en`. */
  readonly englishPath?: readonly string[];
  /** Shown by the editor only where another setting has one of these values. */
  readonly onlyWith?: { readonly name: string; readonly values: readonly unknown[] };
  /** Kept as the form editor writes it; nobody sets it by hand. */
  readonly isHidden?: true;
}

/** What is kept at the place of a setting. */
export function settingValue(component: object, { path }: Pick<FieldSetting, 'path'>): unknown {
  return path.reduce<unknown>((holder, name) => {
    const isHolder = typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name);
    return isHolder ? (holder as Record<string, unknown>)[name] : undefined;
  }, component);
}
