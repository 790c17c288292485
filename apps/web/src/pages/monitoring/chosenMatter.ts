/** In the address: figures of all matters together. */
export const ALL_MATTERS = 'all';

/** The matter whose figures are shown: what the address names, else the first, so that those of several never mix unasked. */
export function chosenMatter(
  named: string | null,
  matters: readonly { processId: string }[],
): string | undefined {
  if (named === ALL_MATTERS) return undefined;
  const known = matters.find(({ processId }) => processId === named) ?? matters[0];
  return known?.processId;
}
