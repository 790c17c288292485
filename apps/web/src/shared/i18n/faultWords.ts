import type { Language } from '@/shared/format/civilDate.js';

/** What the server finds wrong with a value or an element. */
interface Fault {
  code: string;
  /** The server's own sentence, in Chinese. */
  message: string;
}

/** The sentence for a reader of this language; the server's own one where the code has no words in `english`. */
export function faultWords(
  { code, message }: Fault,
  language: Language,
  english: Readonly<Record<string, string>> = VALUE_FAULTS,
): string {
  return language === 'en' ? (english[code] ?? message) : message;
}

/** By the codes of `errors[]` in a problem; the server writes Chinese, with the label of the field in it. */
export const VALUE_FAULTS: Readonly<Record<string, string>> = {
  REQUIRED: 'This is required.',
  DELIVERED_TOO_EARLY: 'A paper is not delivered before the day of its issue.',
  DELIVERED_LATER: 'This day has not come yet.',
  TYPE: 'This is not the kind of value that is expected here.',
  OPTION: 'This is not one of the options; choose again.',
  MIN: 'The number is too small.',
  MAX: 'The number is too large.',
  TOO_LARGE: 'A number has more than 15 digits and cannot be kept exactly; enter long numbers as text.',
  JSON: 'This is no valid JSON; texts need double quotation marks.',
  LENGTH: 'The length does not fit.',
  PATTERN: 'The format is not right.',
  INVALID: 'This value cannot be used.',
  UNKNOWN: 'Nothing of this name is expected here.',
  UNKNOWN_UNIT: 'There is no such unit; choose one from the list.',
  UNKNOWN_USER: 'There is no such person; choose one from the list.',
  EXCLUSIVE: 'One of the options rules out all others; choose again.',
  RESERVED: 'The system knows cases by this variable, so it cannot be changed.',
  NOBODY: 'There is no such person, or nobody is in the group.',
  CHECK_DIGIT: 'The check digit is wrong; compare all 18 characters.',
  NOT_AFTER: 'The date is too late.',
  NOT_BEFORE: 'The date is too early.',
  LEDGER_ABOVE_OUTSTANDING: 'More than what is still outstanding; check the amount.',
  LEDGER_BEFORE_TITLE: 'Before the day of the agreement or award that says what is to be paid.',
  LEDGER_ABOVE_CLAIM: 'More than what was claimed; check it, or say why.',
  LEDGER_NOT_SETTLED: 'Something is still outstanding; record the payment first, or choose another result.',
  UNIT_NOT_YOURS: 'You can only register cases that your own town receives.',
  CASE_UNKNOWN: 'There is no such case, or you may not see it.',
  PROCESS_UNKNOWN: 'This matter cannot be registered; reload the page and choose again.',
  PARTY_STAGE: "A party's own time cannot be promised, only that of a department.",
  OTHER_UNIT: 'The limit of the stage is in another unit; promise in the same one.',
  PAPER_REQUIRED: 'A written approval needs its number and its document.',
  ATTACHMENT_NOT_FOUND: 'An attachment is gone; upload it again.',
  FILE_KIND: 'The field takes files of another kind; choose another file.',
  CALENDAR_UNREADABLE: 'The file cannot be read as JSON or CSV text in UTF-8 or GBK.',
  CALENDAR_EMPTY: 'The file names no days.',
  CALENDAR_HEADER_MISSING: 'The first line must name the columns date,name,kind.',
  CALENDAR_LINE_INVALID: 'A quotation mark has no partner.',
  CALENDAR_LINE_LONG: 'The line holds more than the columns that the first line names.',
  CALENDAR_YEAR_OTHER: 'The file is for another year than the one that was given.',
  CALENDAR_YEAR_MISSING: 'The file does not say which year it is for.',
  CALENDAR_YEAR_INVALID: 'The year is not a whole number in the range that is supported.',
  CALENDAR_YEAR_MISMATCH: 'The day does not belong to the year of the file.',
  PASSWORD_WRONG: 'This is not your present password.',
  PASSWORD_SHORT: 'A password has at least 10 characters.',
  PASSWORD_NAMED: 'A password does not contain the user name.',
  PASSWORD_SAME: 'This is your present password; choose another one.',
  DATE: 'This is no date: write it as 2026-01-31 or 2026/1/31.',
  ORDER: 'The last day is before the first.',
  ORGANISATION_EMPTY: 'The file has no rows of data.',
  SHEET_UNKNOWN: 'The headings belong to no sheet that can be imported; compare with an export.',
  LEVEL_UNKNOWN: 'There is no such level of units.',
  IN_USE: 'Something is still open or held here: end it first, then retire it.',
  COUNTY_SECOND: 'There is a county already; retire it first.',
  COMMAND_SECOND: 'One unit only commands the county; take it from the other one first.',
  UNIT_UNKNOWN: 'There is no unit with this code.',
  TOWN_UNKNOWN: 'This is the code of no town.',
  ROLE_UNKNOWN: 'There is no role with this code.',
  PERSON_UNKNOWN: 'There is no such account.',
  LAST_ADMINISTRATOR:
    'This would leave nobody who can log in and administer the platform. Let somebody else do it first.',
  POST_UNKNOWN: 'Whoever is stood in for does not hold this post.',
  CODE_NOT_BELOW: 'A code begins with the code of the unit above and a dot.',
  SAME_PERSON: 'Nobody stands in for himself.',
  REPEATED: 'This row is in the file twice.',
  COLUMN_REPEATED: 'Two columns have the same heading; keep one of them.',
  CALENDAR_DAY_INVALID: 'This is no valid date.',
  CALENDAR_DAY_TWICE: 'The day appears more than once.',
  CALENDAR_DAY_CONFLICT: 'The day is named both as a day off and as a working day.',
  CALENDAR_DAY_TAKEN: "Another year's notice says otherwise about this day.",
  CALENDAR_KIND_INVALID: 'It must say off (rest) or work (working day).',
  CALENDAR_NAME_INVALID: 'The name must be a short text.',
  CALENDAR_WITHOUT_SOURCE: 'It is not written which notice this rests on.',
  CALENDAR_SOURCE_TOO_LONG: 'The notice may have at most 1000 characters.',
  CALENDAR_HOLIDAY_MISSING: 'A statutory holiday does not appear.',
  CALENDAR_REST_TOO_LONG: 'The rest from this day on lasts four weeks or longer. Please check it.',
  CALENDAR_WORKING_DAYS_IMPROBABLE: 'The year has far too few or far too many working days. Please check it.',
  CALENDAR_WORK_ON_WEEKDAY: 'The day is a working day anyway and need not be named.',
  CALENDAR_DAY_WITHOUT_NAME: 'It is not written which holiday the day belongs to.',
};
