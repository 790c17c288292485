import { Transform } from 'class-transformer';
import { isRead, readInteger } from '@app/fields';

/**
 * A value of the address, where everything is text, as a whole number. What is none stays as it was sent, for `IsInt` to
 * refuse: `Number` would make 10 of `1e1`, 16 of `0x10` and 0 of nothing.
 */
export function IntegerInQuery(): PropertyDecorator {
  return readText((text) => {
    const reading = readInteger(text);
    return isRead(reading) ? reading.value : text;
  });
}

/** A value of the address as yes or no, for `IsBoolean` to refuse what is neither. */
export function BooleanInQuery(): PropertyDecorator {
  return readText((text) => (text === 'true' ? true : text === 'false' ? false : text));
}

/** A value that may stand in the address more than once, as a list. */
export function ListInQuery(): PropertyDecorator {
  return readText((text) => [text]);
}

// helpers

function readText(read: (text: string) => unknown): PropertyDecorator {
  return Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? read(value) : value));
}
