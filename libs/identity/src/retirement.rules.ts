import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import type { OrganisationData, OrganisationRow } from './organisation-sheets.js';
import { successorOf } from './successor.rules.js';

/** What stands in the way of retiring. */
export interface InUse {
  /** Units that have open tasks or stages, or below which one has. */
  readonly busy: ReadonlySet<string>;
  readonly today: string;
}

/** Units without a successor and roles that a file or form retires while something is open there: nobody would do it. */
export function retirementFaults(
  rows: readonly FileRow[],
  existing: OrganisationData,
  { busy, today }: InUse,
): FieldFault[] {
  const after = { units: mergedRows('units', rows, existing), posts: mergedRows('posts', rows, existing) };
  return rows.flatMap((place) => {
    const code = place.row['code'] ?? '';
    if (isLeftAlone(place, existing, after) && hasWork(code, after, busy))
      return [{ path: placeOf(place, 'successorCode'), code: 'IN_USE', message: WORK_LEFT }];
    if (!isRetiring(place, existing)) return [];
    const message =
      place.sheet === 'units' ? unitReason(code, after, busy, today) : roleReason(code, after, today);
    if (message === undefined) return [];
    return [{ path: placeOf(place, 'retired'), code: 'IN_USE', message }];
  });
}

/** The codes of the units of the rows that are no more, and of those that handed on to them. */
export function retiredIn(rows: readonly FileRow[], existing: OrganisationData): string[] {
  const units = mergedRows('units', rows, existing);
  const named = new Set(rows.flatMap(({ sheet, row }) => (sheet === 'units' ? [row['code'] ?? ''] : [])));
  const retired = units.filter(({ code = '', retired }) => retired === '是' && named.has(code));
  return [...new Set(retired.flatMap(({ code = '' }) => withFormer(code, units)))];
}

// helpers

const WORK_LEFT = '这里还有没办完的事项，请写明由哪个单位接替。';

interface After {
  units: readonly OrganisationRow[];
  posts: readonly OrganisationRow[];
}

function isRetiring({ sheet, row }: FileRow, existing: OrganisationData): boolean {
  if ((sheet !== 'units' && sheet !== 'roles') || row['retired'] !== '是') return false;
  const before = existing[sheet].find(({ code }) => code === row['code']);
  return before !== undefined && before['retired'] !== '是';
}

/** A unit that is no more loses its successor. */
function isLeftAlone({ sheet, row }: FileRow, existing: OrganisationData, { units }: After): boolean {
  const ofRow = ({ code }: OrganisationRow) => sheet === 'units' && code === row['code'];
  const before = existing.units.find(ofRow);
  const now = units.find(ofRow);
  return (
    before?.['retired'] === '是' &&
    now?.['retired'] === '是' &&
    successorOf(before) !== '' &&
    successorOf(now) === ''
  );
}

/** Something is open in the unit, or in one that handed on to it. */
function hasWork(code: string, { units }: After, busy: ReadonlySet<string>): boolean {
  return withFormer(code, units).some((one) => busy.has(one));
}

/** The unit and those that are no more whose work came to it, also through others. */
function withFormer(code: string, units: readonly OrganisationRow[]): string[] {
  const found = new Set([code]);
  for (const one of found)
    for (const unit of units)
      if (unit['retired'] === '是' && successorOf(unit) === one) found.add(unit['code'] ?? '');
  return [...found];
}

function unitReason(
  code: string,
  after: After,
  busy: ReadonlySet<string>,
  today: string,
): string | undefined {
  const { units, posts } = after;
  if (units.some((unit) => unit['parentCode'] === code && unit['retired'] !== '是'))
    return '下面还有没有停用的单位，请先停用它们。';
  const unit = units.find((one) => one['code'] === code);
  if (unit !== undefined && successorOf(unit) === '' && hasWork(code, after, busy))
    return '这里还有没办完的事项：先写明由哪个单位接替，或者办完、改派之后再停用。';
  if (posts.some((post) => post['unitCode'] === code && isHeldAfter(post, today)))
    return '还有人在这里任职，请先结束他们的岗位。';
  return undefined;
}

function roleReason(code: string, { posts }: After, today: string): string | undefined {
  return posts.some(({ role = '', ...post }) => role === code && isHeldAfter(post, today))
    ? '还有人担任这个角色，请先结束他们的岗位。'
    : undefined;
}

/** A post that ends today is over by then. */
function isHeldAfter({ validTo = '' }: OrganisationRow, today: string): boolean {
  return validTo === '' || validTo > today;
}
