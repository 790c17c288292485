import { registerDecorator } from 'class-validator';

/** The value is a real calendar date written as YYYY-MM-DD. */
export function IsCivilDate(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isCivilDate',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: isCivilDate },
    });
  };
}

/** As `IsCivilDate`, or an instant with its time of day and zone: `2026-10-12T14:30:00+08:00`. */
export function IsDateOrInstant(): PropertyDecorator {
  return (target, propertyName) => {
    registerDecorator({
      name: 'isDateOrInstant',
      target: target.constructor,
      propertyName: String(propertyName),
      validator: { validate: (value) => isCivilDate(value) || isInstant(value) },
    });
  };
}

// helpers

/** The day and the time have to be real as they are written, whatever the zone makes of them. */
const INSTANT =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

function isInstant(value: unknown): boolean {
  const day = typeof value === 'string' ? INSTANT.exec(value)?.[1] : undefined;
  if (day === undefined || !isCivilDate(day)) return false;
  const instant = Date.parse(String(value));
  return FIRST_INSTANT <= instant && instant < END_OF_INSTANTS;
}

/** What the county's clock can write: the years 1 to 9999. */
const FIRST_INSTANT = Date.parse('0001-01-01T00:00:00+08:00');
const END_OF_INSTANTS = Date.parse('9999-12-31T00:00:00+08:00');

function isCivilDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}
