import { type FieldSetting, settingValue } from '@app/fields';

/** What a component becomes: its parts by name, as the editor takes them. */
export type Changes = Record<string, unknown>;

/** A component with another value at the place of a setting; no value takes the place away. */
export function withSetting(component: object, setting: Pick<FieldSetting, 'path'>, value: unknown): Changes {
  const [first = '', ...rest] = setting.path;
  if (rest.length === 0) return { [first]: value };
  const holder = settingValue(component, { path: [first] });
  return { [first]: withValue(isHolder(holder) ? holder : {}, rest, value) };
}

/** The same for several settings at once. */
export function withSettings(
  component: object,
  edits: readonly (readonly [Pick<FieldSetting, 'path'>, unknown])[],
): Changes {
  return edits.reduce<Changes>(
    (changes, [setting, value]) => ({
      ...changes,
      ...withSetting({ ...component, ...changes }, setting, value),
    }),
    {},
  );
}

// helpers

/** Undefined where nothing is left, so that no empty holder stays in the form. */
function withValue(holder: Changes, path: readonly string[], value: unknown): Changes | undefined {
  const [name = '', ...rest] = path;
  const { [name]: present, ...others } = holder;
  const inner = rest.length === 0 ? value : withValue(isHolder(present) ? present : {}, rest, value);
  // in its old place, so that a form reads the same after a change
  const changed = inner === undefined ? others : { ...holder, [name]: inner };
  return Object.keys(changed).length === 0 ? undefined : changed;
}

function isHolder(value: unknown): value is Changes {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
