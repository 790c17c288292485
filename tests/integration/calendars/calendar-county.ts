import type { Actor } from '@app/identity';
import { CalendarService, type CalendarUpload } from '@app/calendars';
import { CalendarPublicationService } from '@app/calendar-publication';
import { StageService } from '@app/stages';
import { County, InstanceRecords, registerCase } from '../stages/county.js';

export const ADMIN = actor('admin');
export const OTHER = actor('admin-2');

/** A year that moves exactly the dates that reach over 11 and 12 January 2027. */
export const MADE_UP_2027 = {
  year: 2027,
  papers: ['https://example.gov.cn/2027'],
  days: [
    { name: '元旦', date: '2027-01-01', isOffDay: true },
    { name: '元旦', date: '2027-01-02', isOffDay: true },
    { name: '示例假期', date: '2027-01-12', isOffDay: true },
    { name: '春节', date: '2027-02-05', isOffDay: true },
    { name: '春节', date: '2027-02-06', isOffDay: true },
    { name: '春节', date: '2027-02-07', isOffDay: true },
    { name: '春节', date: '2027-02-08', isOffDay: true },
  ],
};

/** What happens to a stage that is opened: when it was closed, and whose it is. */
interface Opened {
  closedAt?: string;
  townCode?: string;
}

/** A county whose calendar the tests change; each begins on 28 December 2026 with the built-in years and no case. */
export function calendarCounty() {
  let county: County;
  beforeAll(async () => {
    county = await County.found();
    await county.deployModel();
  });
  beforeEach(async () => {
    await county.forgetCases();
    await county.dataSource.query(
      `truncate calendar_import, calendar_overlay_day, calendar_change, calendar_revocation, calendar_snapshot;
       delete from holiday_day; delete from calendar_year`,
    );
    await county.get(CalendarService).seed();
    county.setTime('2026-12-28 12:00');
  });
  afterAll(() => county.close());

  const publications = (): CalendarPublicationService => county.get(CalendarPublicationService);

  async function publish(file: object): Promise<void> {
    const { id } = await publications().upload(ADMIN, json(file));
    await publications().publish(ADMIN, id);
  }

  async function take(
    serial: string,
    stageCode: string,
    receivedOn: string,
    townCode = 'zj.t09',
  ): Promise<void> {
    const log = new InstanceRecords(`900${serial}`);
    const units = { mediation: `${townCode}.mediate` };
    await county.take([
      ...log.variables(`${receivedOn} 09:00`, { caseNo: caseNoOf(serial), receivedOn, townCode, units }),
      log.entered(stageCode, `9100${serial}`, `${receivedOn} 10:00`),
    ]);
  }

  async function openStage(
    serial: string,
    stageCode: string,
    receivedOn: string,
    { closedAt, townCode }: Opened = {},
  ): Promise<string> {
    const caseNo = await registerCase(county.dataSource, { caseNo: caseNoOf(serial) });
    await take(serial, stageCode, receivedOn, townCode);
    if (closedAt !== undefined) {
      await county.take([new InstanceRecords(`900${serial}`).left(stageCode, `9100${serial}`, closedAt)]);
    }
    return caseNo;
  }

  async function datesOf(caseNo: string) {
    const [run] = await county.get(StageService).byCase(caseNo);
    const { dueOn, promisedDueOn, provisional } = run!;
    return { dueOn, promisedDueOn, provisional };
  }

  return {
    /** The county itself, from the first test on. */
    get county(): County {
      return county;
    },
    publications,
    publish,
    take,
    openStage,
    datesOf,
  };
}

export function caseNoOf(serial: string): string {
  return `330681-GZWQ-20261228-0000${serial}`;
}

export function json(file: object): CalendarUpload {
  return { format: 'json', content: Buffer.from(JSON.stringify(file)) };
}

// helpers

function actor(username: string): Actor {
  return {
    username,
    displayName: username,
    groups: [],
    towns: [],
    countyWide: true,
    sight: { units: [], trees: [], stageOnly: [], ledger: false },
    isAdministrator: true,
    isAnalyst: false,
  };
}
