import type { Difference, ShippedChange, ShippedFile } from '@app/models';

/** That an element of a model, or a field of a form, is another one in what the program brought. */
export class DifferenceDto implements Difference {
  change: 'added' | 'removed' | 'changed';
  /** @example mediate */
  id: string;
  /** Empty where it has none. */
  name: string;
}

/** One file of what the program brought, beside the version that runs. */
export class ShippedFileDto implements ShippedFile {
  kind: 'model' | 'form' | 'decision' | 'paper';
  /** Of a model its name, of a form its id, of decisions their file, of a paper its title. */
  name: string;
  /** `along`: nobody can say whether a decision is another one. */
  change: 'new' | 'changed' | 'same' | 'along';
  differences: DifferenceDto[];
}

/** The version of a model that the program brought and that waits for a decision. */
export class ShippedChangeDto implements ShippedChange {
  heldAt: Date;
  files: ShippedFileDto[];
}
