const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.]*(?:[eE][+-]?\d+)?/g;
/** A double keeps so many digits exactly. */
const EXACT_DIGITS = 15;

/** The first number of a JSON text that would be stored as another one. */
export function inexactNumberIn(json: string): string | undefined {
  return json.match(TEXT_OR_NUMBER)?.find((token) => !token.startsWith('"') && !isExact(token));
}

// helpers

function isExact(number: string): boolean {
  const [mantissa = ''] = number.toLowerCase().split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  const isTiny = Number(number) === 0 && digits !== '';
  return digits.length <= EXACT_DIGITS && Number.isFinite(Number(number)) && !isTiny;
}
