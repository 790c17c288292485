import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import type { OrganisationData, OrganisationRow } from './organisation-sheets.js';

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
    if (!isRetiring(place, existing)) return [];
    const code = place.row['code'] ?? '';
    const message =
      place.sheet === 'units' ? unitReason(code, after, busy, today) : roleReason(code, after, today);
    if (message === undefined) return [];
    return [{ path: placeOf(place, 'retired'), code: 'IN_USE', message }];
  });
}

/** The codes of the units that the rows retire. */
export function retiredIn(rows: readonly FileRow[]): string[] {
  return rows.flatMap(({ sheet, row }) =>
    sheet === 'units' && row['retired'] === '是' ? [row['code'] ?? ''] : [],
  );
}

// helpers

interface After {
  units: readonly OrganisationRow[];
  posts: readonly OrganisationRow[];
}

function isRetiring({ sheet, row }: FileRow, existing: OrganisationData): boolean {
  if ((sheet !== 'units' && sheet !== 'roles') || row['retired'] !== '是') return false;
  const before = existing[sheet].find(({ code }) => code === row['code']);
  return before !== undefined && before['retired'] !== '是';
}

function unitReason(
  code: string,
  { units, posts }: After,
  busy: ReadonlySet<string>,
  today: string,
): string | undefined {
  if (units.some((unit) => unit['parentCode'] === code && unit['retired'] !== '是'))
    return '下面还有没有停用的单位，请先停用它们。';
  const successor = units.find((unit) => unit['code'] === code)?.['successorCode'] ?? '';
  if (busy.has(code) && successor === '')
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
