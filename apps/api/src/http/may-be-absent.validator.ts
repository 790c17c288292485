import { ValidateIf } from 'class-validator';

/** The field may be left out; unlike with `IsOptional`, a `null` is a value like any other and must be allowed by its type. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}
