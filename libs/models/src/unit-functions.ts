/**
 * The functions by which the expressions of a model name units: `court` for `units.court`. They are read from
 * the file as it is, because a registration asks and may not wait for a parser.
 */
export function unitFunctionsOf(xml: string): string[] {
  const expressions = [...xml.matchAll(/"=([^"]*)"|>\s*=([^<]*)</g)].map(
    ([, quoted, body]) => quoted ?? body ?? '',
  );
  const named = expressions.flatMap((text) => [...text.matchAll(/(?<![\w.])units\.([a-zA-Z]\w*)/g)]);
  return [...new Set(named.flatMap(([, name]) => name ?? []))].sort();
}
