export function refuseUnknown(args: readonly string[], known?: readonly string[]): void;
export function wholeNumber(text: string | undefined): number | undefined;
