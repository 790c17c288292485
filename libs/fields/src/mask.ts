/** Identity number with its first 3 and last 2 characters only. */
export function maskIdentityNumber(text: string): string {
  return text.length < 6
    ? '*'.repeat(text.length)
    : `${text.slice(0, 3)}${'*'.repeat(text.length - 5)}${text.slice(-2)}`;
}

/** Telephone number with its last 4 digits only. */
export function maskPhone(text: string): string {
  return text.length <= 4 ? '*'.repeat(text.length) : `${'*'.repeat(text.length - 4)}${text.slice(-4)}`;
}
