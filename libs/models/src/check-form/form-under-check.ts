import type { FieldType } from '@app/fields';
import type { KnownGroups } from '@app/identity';

/** A component as it was sent: nothing of it is known to be what it should. */
export type RawComponent = Readonly<Record<string, unknown>>;

/** What there is around a form; what is absent is not known, so nothing is checked against it. */
export interface FormSurroundings {
  /** The level of each unit by its code. */
  units?: ReadonlyMap<string, string>;
  groups?: KnownGroups;
  /** The variables of a case of its model. */
  variables?: { readonly names: ReadonlySet<string>; readonly isOpen: boolean };
  /** The form registers a case, so there is no case yet. */
  isStartForm?: boolean;
  /** Which of these FEEL texts exceed their bounds even where nothing is known of a case. */
  exceeding?: (texts: readonly string[]) => Promise<ReadonlySet<string>>;
}

/** A component with where it stands. */
export interface PlacedField {
  component: RawComponent;
  /** Undefined where the product does not know its type. */
  type: FieldType | undefined;
  /** Its columns are those of a table that is filled in. */
  place: 'form' | 'column';
  /** Groups, lists and the table around it, the outermost first. */
  around: readonly PlacedField[];
}

export interface FormUnderCheck {
  schema: RawComponent;
  /** Every component and column, those around others first. */
  fields: readonly PlacedField[];
  /** By which expressions read what is entered. */
  names: ReadonlySet<string>;
  known: FormSurroundings;
}
