export type TextParams = Record<string, string | number>;

/** Puts values into a text: `{n}` is the value, `{n#day|days}` the singular or the plural word for it. */
export function fillText(template: string, params: TextParams = {}): string {
  return template.replace(
    /\{(\w+)(?:#([^|}]*)\|([^}]*))?\}/g,
    (whole, name: string, one?: string, many?: string) => {
      const value = params[name];
      if (value === undefined) return whole;
      if (one === undefined || many === undefined) return String(value);
      return Number(value) === 1 ? one : many;
    },
  );
}
