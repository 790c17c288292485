import fc from 'fast-check';
import { workbook } from '@app/sheets';
import {
  type CalendarFormat,
  type CalendarUpload,
  isCalendarFile,
  readCalendarFile,
} from './calendar-file.js';

const DAYS = [
  { name: '元旦', date: '2027-01-01', isOffDay: true },
  { name: '元旦', date: '2026-12-27', isOffDay: false },
];

/** 元旦 as the four bytes that GBK has for it. */
const NEW_YEAR = Buffer.from([0xd4, 0xaa, 0xb5, 0xa9]);

describe('a calendar as JSON', () => {
  it('is read with its notice, its days in order', async () => {
    const read = await readCalendarFile(
      json({ year: 2027, papers: ['https://example.gov.cn/notice'], days: DAYS }),
    );

    expect(read).toMatchObject({
      year: 2027,
      source: 'https://example.gov.cn/notice',
      days: [
        { day: '2026-12-27', kind: 'work', name: '元旦' },
        { day: '2027-01-01', kind: 'off', name: '元旦' },
      ],
    });
  });

  it('takes the year of the days where the file names none, and asks where they lie in two', async () => {
    expect(await readCalendarFile(json({ days: [DAYS[0]] }))).toMatchObject({ year: 2027 });
    expect(await codesOf(json({ days: DAYS }))).toEqual(['year CALENDAR_YEAR_MISSING']);
    expect(await readCalendarFile({ ...json({ days: DAYS }), year: 2027 })).toMatchObject({ year: 2027 });
  });

  it('is for no other year than the one that was given with it', async () => {
    const file = json({ year: 2027, days: DAYS });
    expect(await readCalendarFile({ ...file, year: 2027 })).toMatchObject({ year: 2027 });
    expect(await codesOf({ ...file, year: 2026 })).toEqual(['year CALENDAR_YEAR_OTHER']);
  });

  it('reports every fault with its place', async () => {
    const days = [
      { name: '春节', date: '2026-02-30', isOffDay: true },
      { name: '春节', date: '2026-02-17', isOffDay: true },
      { name: '春节', date: '2026-02-17', isOffDay: true },
      { name: '春节', date: '2026-02-17', isOffDay: false },
      { name: '春节', date: '2025-02-17', isOffDay: true },
      { name: 7, date: '2026-02-18' },
      'a text',
    ];
    expect(await codesOf(json({ year: 2026, days }))).toEqual([
      'days[0].date CALENDAR_DAY_INVALID',
      'days[4].date CALENDAR_YEAR_MISMATCH',
      'days[5].kind CALENDAR_KIND_INVALID',
      'days[5].name CALENDAR_NAME_INVALID',
      'days[6].date CALENDAR_DAY_INVALID',
      'days[6].kind CALENDAR_KIND_INVALID',
      'days[2].date CALENDAR_DAY_TWICE',
      'days[3].date CALENDAR_DAY_CONFLICT',
    ]);
  });

  it.each([
    ['no JSON', '{"year":', ' CALENDAR_UNREADABLE'],
    ['a list', '[]', ' CALENDAR_UNREADABLE'],
    ['days that are no list', '{"year":2027,"days":{}}', 'days CALENDAR_UNREADABLE'],
    ['no days', '{"year":2027}', 'days CALENDAR_EMPTY'],
    ['an empty list', '{"year":2027,"days":[]}', 'days CALENDAR_EMPTY'],
    ['a year beyond all calendars', '{"year":20270,"days":[]}', 'year CALENDAR_YEAR_INVALID'],
    ['a year as text', '{"year":"2027","days":[]}', 'year CALENDAR_YEAR_INVALID'],
    ['depth without end', '['.repeat(200_000), ' CALENDAR_UNREADABLE'],
  ])('refuses %s', async (_, text, code) => {
    expect(await codesOf(upload('json', text))).toContain(code);
  });

  it('cuts no notice that is too long', async () => {
    const file = {
      year: 2027,
      papers: ['示'.repeat(1001)],
      days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
    };
    expect(await readCalendarFile(json(file))).toEqual([
      { path: 'source', code: 'CALENDAR_SOURCE_TOO_LONG', message: '依据最多 1000 个字符' },
    ]);
  });

  it('warns of what is rarely meant', async () => {
    const days = [
      { name: '', date: '2027-01-01', isOffDay: true },
      { name: '春节', date: '2027-02-06', isOffDay: true },
      { name: '春节', date: '2027-02-03', isOffDay: false },
    ];
    const read = await readCalendarFile(json({ year: 2027, days }));
    expect(isCalendarFile(read) && read.warnings.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'papers CALENDAR_WITHOUT_SOURCE',
      'days CALENDAR_HOLIDAY_MISSING',
      '2027-01-01 CALENDAR_DAY_WITHOUT_NAME',
      '2027-02-03 CALENDAR_WORK_ON_WEEKDAY',
    ]);
  });
});

describe('a calendar as CSV', () => {
  it.each([
    ['with the words of the product', 'date,name,kind\n2027-01-01,元旦,off\n2027-01-09,元旦,work\n'],
    ['with the signs of a wall calendar', 'date,name,kind\n2027-01-01,元旦,休\n2027-01-09,元旦,班'],
    ['with the column of the JSON shape', 'date,name,isOffDay\n2027-01-01,元旦,true\n2027-01-09,元旦,false'],
    [
      'with other order, quotes and line ends',
      'kind,"name",date\r\noff,"元旦",2027-01-01\r\n\r\nwork,元旦,2027-01-09',
    ],
    ['with the dates of a spreadsheet', '日期,名称,类型\n2027/1/1,元旦,休\n2027年1月9日,元旦,班'],
    ['with a byte order mark', '\uFEFFdate,name,kind\n2027-01-01,元旦,off\n2027-01-09,元旦,work'],
  ])('is read %s', async (_, text) => {
    expect(await readCalendarFile(upload('csv', text))).toMatchObject({
      year: 2027,
      days: [
        { day: '2027-01-01', kind: 'off', name: '元旦' },
        { day: '2027-01-09', kind: 'work', name: '元旦' },
      ],
    });
  });

  it('is read in GBK, as spreadsheets save it', async () => {
    // given
    const content = Buffer.concat([
      Buffer.from('date,name,kind\n2027-01-01,'),
      NEW_YEAR,
      Buffer.from(',off\n'),
    ]);

    // then
    expect(await readCalendarFile({ format: 'csv', content })).toMatchObject({ days: [{ name: '元旦' }] });
  });

  it('keeps a comma within quotes, and an empty name', async () => {
    const text = 'date,name,kind\n2027-10-01,"国庆节, 中秋节",off\n2027-10-02,,off';
    expect(await readCalendarFile(upload('csv', text))).toMatchObject({
      days: [{ name: '国庆节, 中秋节' }, { name: '' }],
    });
  });

  it('leaves out nothing that stands behind the last column', async () => {
    const text = 'date,name,kind\n2027-01-01,元旦,off,班\n2027-01-02,元旦,off,,';
    expect(await codesOf(upload('csv', text))).toEqual(['lines[2] CALENDAR_LINE_LONG']);
  });

  it('reports every fault with its line', async () => {
    const text = 'date,name,kind\n2027-02-30,春节,off\n2027-02-05,春节,true\n2027-02-07,春节,off';
    expect(await codesOf(upload('csv', text))).toEqual([
      'lines[2].date CALENDAR_DAY_INVALID',
      'lines[3].kind CALENDAR_KIND_INVALID',
    ]);
  });

  it('says in which line a quote is not closed', async () => {
    const text = 'date,name,kind\n2027-02-05,春节,off\n2027-02-06,"春节,off\n2027-02-07,春节,off';
    expect(await codesOf(upload('csv', text))).toEqual(['lines[3] CALENDAR_LINE_INVALID']);
  });

  it('is read as Chinese Excel saves it: GB18030, tabs, dates of its own, lines that were emptied', async () => {
    const text = Buffer.concat([
      Buffer.from('date\tname\tkind\r\n2027/1/1\t'),
      NEW_YEAR,
      Buffer.from('\toff\r\n\t\t\r\n'),
    ]);
    expect(await readCalendarFile({ format: 'csv', content: text })).toMatchObject({
      days: [{ day: '2027-01-01', name: '元旦' }],
    });
    const utf16 = Buffer.from('\uFEFF日期,名称,类型\n2027/1/1,元旦,休\n', 'utf16le');
    expect(await readCalendarFile({ format: 'csv', content: utf16 })).toMatchObject({
      days: [{ name: '元旦' }],
    });
  });

  it('is read from a workbook', async () => {
    const rows = [
      ['日期', '名称', '类型'],
      ['2027/1/1', '元旦', '休'],
      ['', '', ''],
      ['2027-01-09', '元旦', '班'],
    ];
    const content = await workbook([{ name: '2027', rows }]);
    expect(await readCalendarFile({ format: 'csv', content })).toMatchObject({
      format: 'xlsx',
      days: [{ day: '2027-01-01' }, { day: '2027-01-09', kind: 'work' }],
    });
  });

  it.each([
    ['a broken workbook', 'PK\x03\x04…', ' CALENDAR_UNREADABLE'],
    ['a workbook of the old kind', Buffer.from('d0cf11e0', 'hex'), ' CALENDAR_UNREADABLE'],
    [
      'a name that turns the direction of writing',
      'date,name,kind\n2027-01-01,\u202E旦元,off',
      'lines[2].name CALENDAR_NAME_INVALID',
    ],
    ['no header', '2027-01-01,元旦,off', 'lines[1] CALENDAR_HEADER_MISSING'],
    ['nothing', '', 'days CALENDAR_EMPTY'],
    ['a header alone', 'date,name,kind', 'days CALENDAR_EMPTY'],
  ])('refuses %s', async (_, text, code) => {
    expect(await codesOf(upload('csv', text))).toContain(code);
  });
});

describe('any file', () => {
  const formats = fc.constantFrom<CalendarFormat>('json', 'csv');
  const isAnswer = async (given: CalendarUpload) => {
    const read = await readCalendarFile(given);
    return isCalendarFile(read) ? read.days.length > 0 : read.length > 0;
  };

  it('gives a year or faults, whatever its bytes', async () => {
    await fc.assert(
      fc.asyncProperty(formats, fc.uint8Array({ maxLength: 400 }), (format, content) =>
        isAnswer({ format, content }),
      ),
    );
  });

  it('gives a year or faults, whatever its text', async () => {
    const text = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }),
      fc.array(fc.string()).map((lines) => ['date,name,kind', ...lines].join('\n')),
    );
    await fc.assert(fc.asyncProperty(formats, text, (format, content) => isAnswer(upload(format, content))));
  });

  it('gives a year or faults, whatever its days', async () => {
    const day = fc.record(
      {
        date: fc.oneof(
          fc.constantFrom('2027-01-01', '2027-02-30', '2026-12-31', '2020-01-01'),
          fc.jsonValue(),
        ),
        name: fc.oneof(fc.string(), fc.jsonValue()),
        isOffDay: fc.oneof(fc.boolean(), fc.jsonValue()),
      },
      { requiredKeys: [] },
    );
    const file = fc.record({ year: fc.oneof(fc.constant(2027), fc.jsonValue()), days: fc.array(day) });
    await fc.assert(fc.asyncProperty(file, (content) => isAnswer(json(content))));
  });

  it('reads the same year from JSON and from CSV', async () => {
    const day = fc.record({
      date: fc
        .integer({ min: 0, max: 364 })
        .map((offset) => new Date(Date.UTC(2027, 0, 1 + offset)).toISOString().slice(0, 10)),
      name: fc.constantFrom('元旦', '春节', '国庆节、中秋节', ''),
      isOffDay: fc.boolean(),
    });
    const list = fc.uniqueArray(day, { selector: ({ date }) => date, minLength: 1 });
    await fc.assert(
      fc.asyncProperty(list, async (days) => {
        const lines = days.map(({ date, name, isOffDay }) => `${date},${name},${isOffDay ? 'off' : 'work'}`);
        const fromCsv = await readCalendarFile(upload('csv', ['date,name,kind', ...lines].join('\n')));
        const fromJson = await readCalendarFile(json({ year: 2027, days }));
        expect(fromCsv).toEqual({ ...fromJson, format: 'csv' });
      }),
    );
  });
});

// helpers

function upload(format: CalendarFormat, text: string | Buffer): CalendarUpload {
  return { format, content: typeof text === 'string' ? Buffer.from(text) : text };
}

function json(content: unknown): CalendarUpload {
  return upload('json', JSON.stringify(content));
}

async function codesOf(given: CalendarUpload): Promise<string[]> {
  const read = await readCalendarFile(given);
  return isCalendarFile(read) ? [] : read.map(({ path, code }) => `${path} ${code}`);
}
