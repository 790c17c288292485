import type { CivilDate } from '@app/statutory-time';

/** A day as a file names it; the name may be empty. */
export interface NamedDay {
  readonly day: CivilDate;
  readonly kind: 'off' | 'work';
  readonly name: string;
}
