import type { FieldFault } from '@app/kernel';
import { mergedRows } from './merged-rows.js';
import { type FileRow, placeOf } from './organisation-file.js';
import { type OrganisationData, type OrganisationRow, keyOf } from './organisation-sheets.js';

/** Who can log in, and on which day it is asked. */
export interface Standing {
  readonly able: ReadonlySet<string>;
  readonly today: string;
}

/** The rows of a file that together leave nobody who administers the platform; none where nobody does before. */
export function administratorFaults(
  rows: readonly FileRow[],
  existing: OrganisationData,
  standing: Standing,
): FieldFault[] {
  const before = administratorPosts(existing.roles, existing.posts, standing);
  const roles = mergedRows('roles', rows, existing);
  const after = administratorPosts(roles, mergedRows('posts', rows, existing), standing);
  if (before.size === 0 || after.size > 0) return [];
  const granting = grantingRoles(existing.roles);
  return rows.flatMap((place) => {
    const key = endingColumn(place, before, granting, standing.today);
    return key === undefined
      ? []
      : [{ path: placeOf(place, key), code: 'LAST_ADMINISTRATOR', message: MESSAGE }];
  });
}

// helpers

const MESSAGE = '这样就没有能登录的平台管理员了。请先让另一个人担任。';

type Rows = readonly OrganisationRow[];

/** The keys of the posts that administer the platform on the day, of people who can log in. */
function administratorPosts(roles: Rows, posts: Rows, { able, today }: Standing): ReadonlySet<string> {
  const granting = grantingRoles(roles);
  return new Set(
    posts
      .filter(({ role = '', username = '' }) => granting.has(role) && able.has(username))
      .filter((post) => isHeldOn(post, today))
      .map((post) => keyOf('posts', post)),
  );
}

function grantingRoles(roles: Rows): ReadonlySet<string> {
  return new Set(roles.filter(({ grants }) => grants === 'administer').map(({ code = '' }) => code));
}

function isHeldOn({ validFrom = '', validTo = '' }: OrganisationRow, day: string): boolean {
  return validFrom <= day && (validTo === '' || validTo >= day);
}

/** The column by which a row ends a post of an administrator, or takes from its role what it opens. */
function endingColumn(
  { sheet, row }: FileRow,
  posts: ReadonlySet<string>,
  granting: ReadonlySet<string>,
  today: string,
): string | undefined {
  if (sheet === 'roles' && granting.has(row['code'] ?? ''))
    return (row['grants'] ?? 'administer') === 'administer' ? undefined : 'grants';
  if (sheet !== 'posts' || !posts.has(keyOf('posts', row)) || isHeldOn(row, today)) return undefined;
  return (row['validFrom'] ?? '') > today ? 'validFrom' : 'validTo';
}
