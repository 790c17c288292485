const KIB = 1024;
const MIB = KIB * KIB;

/** The size of a file for people, e.g. `47 KB` or `1.2 MB`. */
export function sizeText(bytes: number): string {
  if (bytes < KIB) return `${bytes} B`;
  if (bytes < MIB) return `${Math.round(bytes / KIB)} KB`;
  return `${(bytes / MIB).toFixed(1)} MB`;
}
