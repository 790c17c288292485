const YES = new Set(['是', '√', 'yes', 'y', 'true', '1']);

/** Whether a cell says yes, as people write it; everything else is no. */
export function isYes(cell: string): boolean {
  return YES.has(cell.trim().toLowerCase());
}
