import type { CivilDate } from '@app/statutory-time';

/** A kind of numbered paper: the characters of its series, and its title. */
export interface DocumentTemplate {
  readonly series: string;
  readonly title: string;
}

/** The series in which a town numbers such papers within a year, e.g. `示例受字〔2026〕`; its numbers follow it. */
export function seriesOf({ series }: { readonly series: string }, townName: string, on: CivilDate): string {
  return `${townName.replace(/(街道|镇|乡)$/, '')}${series}〔${on.slice(0, 4)}〕`;
}
