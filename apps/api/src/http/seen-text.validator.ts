import { isBlank } from '@app/fields';
import { registerDecorator } from 'class-validator';

/** The text shows something: blanks and marks that nobody sees are no reason and no name. */
export function IsSeen(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isSeen',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: (value) => typeof value === 'string' && !isBlank(value) },
    });
  };
}
