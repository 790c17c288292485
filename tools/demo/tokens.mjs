const TOKEN = /\{\{(\w+)(?:([+-]\d+)d)?\}\}/g;
const WHOLE_TOKEN = /^\{\{(\w+)(?:([+-]\d+)d)?\}\}$/;

/**
 * Puts values in the place of tokens, at any depth: `{{amountTotal}}` keeps the type of the value, `{{today+10d}}` is a date,
 * and a token inside a text becomes part of the text. `addDays` is the library's, from wherever the caller has it.
 */
export function resolveTokens(value, names, addDays) {
  if (Array.isArray(value)) return value.map((item) => resolveTokens(item, names, addDays));
  if (value !== null && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, resolveTokens(item, names, addDays)]),
    );
  }
  if (typeof value !== 'string') return value;
  const valueOf = (name, days) => {
    if (!(name in names)) throw new Error(`The sample names {{${name}}}, which nothing defines.`);
    return days === undefined ? names[name] : addDays(names[name], Number(days));
  };
  const whole = WHOLE_TOKEN.exec(value);
  if (whole !== null) return valueOf(whole[1], whole[2]);
  return value.replace(TOKEN, (_, name, days) => String(valueOf(name, days)));
}
