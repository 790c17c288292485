/** The words of a component of a form; the English ones are among its properties. */
export interface Worded {
  label?: string;
  dateLabel?: string;
  timeLabel?: string;
  description?: unknown;
  text?: unknown;
  values?: readonly { label?: string; value: unknown }[];
  appearance?: unknown;
  properties?: Record<string, string>;
  components?: readonly Worded[];
  /** Of a table. */
  columns?: readonly Worded[];
}

const TEXTS = ['label', 'dateLabel', 'timeLabel', 'description', 'text'] as const;
const ADORNERS = ['prefixAdorner', 'suffixAdorner'] as const;
const HAN = /\p{Script=Han}/u;

/**
 * A component, and what lies in it, with its English words: of a text `label` those of the property `label.en`, of the
 * option `a` those of `option.a.en`. What has no English words keeps its own.
 */
export function inEnglish<Component extends Worded>(component: Component): Component {
  const { properties = {} } = component;
  const english = (name: string, text: unknown) => properties[`${name}.en`] ?? text;
  const worded: Record<string, unknown> = Object.fromEntries(Object.entries(component));
  for (const [name, text] of textsOf(component, TEXTS)) worded[name] = english(name, text);
  const adorners = textsOf(component.appearance, ADORNERS).map(([name, text]) => [name, english(name, text)]);
  if (adorners.length > 0) {
    worded['appearance'] = { ...(component.appearance as object), ...Object.fromEntries(adorners) };
  }
  if (component.values !== undefined) {
    worded['values'] = component.values.map((option) => ({
      ...option,
      label: english(optionName(option.value), option.label),
    }));
  }
  if (component.components !== undefined) worded['components'] = component.components.map(inEnglish);
  if (component.columns !== undefined) worded['columns'] = component.columns.map(inEnglish);
  return worded as Component;
}

/** The Chinese texts of components that have no English words. */
export function textsWithoutEnglish(components: readonly Worded[]): string[] {
  return components.flatMap((component) => [
    ...wordsOf(component)
      .filter(([name, text]) => HAN.test(text) && component.properties?.[`${name}.en`] === undefined)
      .map(([, text]) => text),
    ...textsWithoutEnglish([...(component.components ?? []), ...(component.columns ?? [])]),
  ]);
}

// helpers

function wordsOf(component: Worded): [name: string, text: string][] {
  const options = (component.values ?? []).map(({ value, label }): [string, string] => [
    optionName(value),
    label ?? '',
  ]);
  return [...textsOf(component, TEXTS), ...textsOf(component.appearance, ADORNERS), ...options];
}

function textsOf(holder: unknown, names: readonly string[]): [name: string, text: string][] {
  if (typeof holder !== 'object' || holder === null) return [];
  const texts = holder as Record<string, unknown>;
  return names.flatMap((name): [string, string][] => {
    const text = texts[name];
    return typeof text === 'string' ? [[name, text]] : [];
  });
}

function optionName(value: unknown): string {
  return `option.${String(value)}`;
}
