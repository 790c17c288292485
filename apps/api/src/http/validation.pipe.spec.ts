import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Type } from '@nestjs/common';
import { InvalidInputError } from '@app/kernel';
import { RemoveOverlayQueryDto } from '../calendars/calendar-overlay.dto.js';
import { CalendarUploadQueryDto, PublishCalendarDto } from '../calendars/calendar-import.dto.js';
import { RevokeCalendarDto } from '../calendars/calendar-revocation.dto.js';
import { CardQueryDto } from '../cards/card.dto.js';
import { RebuildCaseDto } from '../cases/case-rebuild.dto.js';
import { CancelCaseDto } from '../cases/cancellation.dto.js';
import { PreviewClockOperationDto } from '../clock-operations/clock-operation.dto.js';
import { EventQueryDto } from '../events/events.dto.js';
import { ModelXmlQueryDto, RetireModelDto, SaveDraftDto } from '../models/model.dto.js';
import { ChangePromiseDto } from '../promises/promise.dto.js';
import { NewRepairDto } from '../repairs/repair.dto.js';
import { EnteredDto } from '../tasks/task.dto.js';
import { PageQueryDto } from './page.dto.js';
import { RULES, validationPipe } from './validation.pipe.js';

const DAYS = { amount: 5, unit: 'working_day' };
const PROMISE = { promisedLimit: DAYS, reason: '示例', basedOn: null };

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
  const reasons: [Type, Record<string, unknown>][] = [
    [CancelCaseDto, {}],
    [RebuildCaseDto, {}],
    [RevokeCalendarDto, { basedOn: 0 }],
    [RetireModelDto, {}],
    [NewRepairDto, { kind: 'retry', caseNo: 'x' }],
    [ChangePromiseDto, { promisedLimit: null, basedOn: null }],
  ];

  it.each(reasons)('is a reason only where somebody can read it: %p', async (type, others) => {
    for (const reason of ['   ', '\u3000\u3000', '\u200B\u200B', '\u3164\u3164'])
      expect(await body(type, { ...others, reason }).catch(faultsOf)).toContainEqual(['reason', 'REQUIRED']);
    expect(await body(type, { ...others, reason: '理由'.repeat(100) })).toHaveProperty('reason');
  });

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

describe('a name in a body that nothing has', () => {
  it.each<[string, Type, object, string[]]>([
    ['a misspelt option', SaveDraftDto, { xml: 'x', revison: 12 }, ['revison']],
    ['one without a value', PublishCalendarDto, { resaon: null }, ['resaon']],
    [
      'one inside another',
      ChangePromiseDto,
      { ...PROMISE, promisedLimit: { ...DAYS, untis: 1 } },
      ['promisedLimit.untis'],
    ],
    ['several', PublishCalendarDto, { resaon: 'x', ismeant: true }, ['resaon', 'ismeant']],
  ])('is refused where it stands: %s', async (_, type, value, paths) => {
    expect(await body(type, value).catch(faultsOf)).toEqual(paths.map((path) => [path, 'UNKNOWN']));
  });

  it('is what it likes to be in what people fill in', async () => {
    const variables = { anything: { at: 'all' } };
    expect(await body(EnteredDto, { variables })).toEqual({ variables });
  });
});

describe('what is refused', () => {
  it('has a code and words for each validator of our own', () => {
    const sources = join(import.meta.dirname, '..');
    const own = readdirSync(sources, { recursive: true, encoding: 'utf8' })
      .filter((path) => /(?<!\.spec)\.ts$/.test(path))
      .map((path) => readFileSync(join(sources, path), 'utf8'))
      .filter((source) => source.includes("from 'class-validator'"))
      .flatMap((source) => [...source.matchAll(/registerDecorator\(\{\s*name: '(\w+)'/g)])
      .map(([, name]) => name);

    expect(own).toEqual(expect.arrayContaining(['isCivilDate', 'isDateOrInstant']));
    expect(own.filter((name) => RULES[name ?? ''] === undefined)).toEqual([]);
  });

  it('is a day or moment of a clock operation by its pattern', async () => {
    const asked = { type: 'exclude', on: '2026-02-30', to: '12 October', approvedOn: '2026-10-12T10:00' };
    expect(await body(PreviewClockOperationDto, asked).catch(faultsOf)).toEqual([
      ['on', 'PATTERN'],
      ['to', 'PATTERN'],
      ['approvedOn', 'PATTERN'],
    ]);
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
