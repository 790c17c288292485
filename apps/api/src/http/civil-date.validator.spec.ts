import { validateSync } from 'class-validator';
import { IsDateOrInstant } from './civil-date.validator.js';
import { dateOrMoment } from './date-or-moment.js';

class Asked {
  @IsDateOrInstant()
  on: unknown;
}

describe('a date or an instant', () => {
  it.each(['2026-10-12', '2026-10-12T14:30:00+08:00', '2026-10-12T06:30Z', '2026-10-12T06:30:15.250Z'])(
    'is taken: %s',
    (text) => {
      expect(faultsOf(text)).toBe(0);
    },
  );

  it.each([
    ...['2026-02-30', '2026-02-30T10:00:00+08:00', '2026-10-12T24:00:00+08:00', '2026-10-12T10:60Z'],
    ...['2026-10-12T10:00:00', '2026-10-12 10:00', '12 October 2026', '', null, 20261012],
    ...['0000-06-01T00:00Z', '0001-01-01T00:00+23:59', '9999-12-31T23:00:00Z'],
  ])('is refused: %j', (value) => {
    expect(faultsOf(value)).toBe(1);
  });

  it('is read on the clock of the county', () => {
    expect(dateOrMoment('2026-10-12')).toBe('2026-10-12');
    expect(dateOrMoment('2026-10-12T06:30Z')).toBe('2026-10-12T14:30:00+08:00');
    expect(dateOrMoment('2026-10-12T23:30:00Z')).toBe('2026-10-13T07:30:00+08:00');
  });
});

// helpers

function faultsOf(on: unknown): number {
  return validateSync(Object.assign(new Asked(), { on })).length;
}
