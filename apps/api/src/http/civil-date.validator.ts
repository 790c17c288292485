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

function isCivilDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}
