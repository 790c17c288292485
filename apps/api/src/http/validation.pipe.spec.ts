import type { Type } from '@nestjs/common';
import { InvalidInputError } from '@app/kernel';
import { RemoveOverlayQueryDto } from '../calendars/calendar-overlay.dto.js';
import { CalendarUploadQueryDto, PublishCalendarDto } from '../calendars/calendar-import.dto.js';
import { CardQueryDto } from '../cards/card.dto.js';
import { EventQueryDto } from '../events/events.dto.js';
import { ModelXmlQueryDto, SaveDraftDto } from '../models/model.dto.js';
import { PageQueryDto } from './page.dto.js';
import { validationPipe } from './validation.pipe.js';

describe('what is asked in an address', () => {
  const numbers: [Type, string, number][] = [
    [PageQueryDto, 'limit', 20],
    [CardQueryDto, 'limit', 200],
    [ModelXmlQueryDto, 'version', 3],
    [RemoveOverlayQueryDto, 'basedOn', 0],
    [CalendarUploadQueryDto, 'year', 2027],
  ];

  it.each(numbers)('is the number that stands there: %p %s', async (type, name, number) => {
    expect(await query(type, { [name]: String(number) })).toEqual({ [name]: number });
    for (const text of ['', ' ', '1e1', '0x10', '0b1', '12.0', '1.5', '12abc', 'Infinity', 'true', '[]'])
      expect(await query(type, { [name]: text }).catch(faultsOf)).toEqual([[name, 'TYPE']]);
    expect(await query(type, { [name]: ['1', '2'] }).catch(faultsOf)).toEqual([[name, 'TYPE']]);
    expect(await query(type, { [name]: '99999999999999999999' }).catch(faultsOf)).toEqual([[name, 'TYPE']]);
  });

  it('is yes or no only where one of them stands there', async () => {
    expect(await query(CardQueryDto, { open: 'true' })).toEqual({ open: true });
    expect(await query(CardQueryDto, { open: 'false' })).toEqual({ open: false });
    for (const text of ['', 'banana', '1', '0', 'TRUE', 'no'])
      expect(await query(CardQueryDto, { open: text }).catch(faultsOf)).toEqual([['open', 'TYPE']]);
  });

  it('is a list also where one value stands there', async () => {
    expect(await query(EventQueryDto, { case: 'A' })).toEqual({ case: ['A'] });
    expect(await query(EventQueryDto, { case: ['A', 'B'] })).toEqual({ case: ['A', 'B'] });
  });

  it('is never left out because its name is not known', async () => {
    const misspelt = { limti: '5', level: 'red' };
    expect(await query(CardQueryDto, misspelt).catch(faultsOf)).toEqual([['limti', 'UNKNOWN']]);
  });
});

describe('what stands in a body', () => {
  it('is a number or a truth only where it is written as one', async () => {
    for (const revision of ['12', '', true, [12], 1.5, null])
      expect(await body(SaveDraftDto, { xml: 'x', revision }).catch(faultsOf)).toMatchObject([
        ['revision', expect.stringMatching(/TYPE|REQUIRED/)],
      ]);
    for (const isMeant of ['true', 'false', 1, 0])
      expect(await body(PublishCalendarDto, { isMeant }).catch(faultsOf)).toEqual([['isMeant', 'TYPE']]);
    expect(await body(SaveDraftDto, { xml: 'x', revision: 12 })).toEqual({ xml: 'x', revision: 12 });
  });
});

// helpers

async function query(metatype: Type, value: object): Promise<unknown> {
  return validationPipe().transform(value, { type: 'query', metatype });
}

async function body(metatype: Type, value: object): Promise<unknown> {
  return validationPipe().transform(value, { type: 'body', metatype });
}

function faultsOf(error: unknown): [string, string][] {
  if (!(error instanceof InvalidInputError)) throw error;
  return error.faults.map(({ path, code }) => [path, code]);
}
