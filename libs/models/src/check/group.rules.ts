import { type ModelElement, extensionOf, textOf, zeebePropertiesOf } from '@app/bpmn';
import { type FeelText, parseFeel } from '@app/feel';
import { type KnownGroups, candidateGroups } from '@app/identity';
import { noticeAddressee, sendsNotice } from '../notice-uses.js';
import { type Finding, error, warning } from './finding.js';
import { type ModelUnderCheck, isA, nameOf } from './model-under-check.js';

/** Groups that no unit or role has, or that nobody holds: their tasks would be seen by nobody while the clock runs. */
export function checkGroups({ process, elements, known: { groups } }: ModelUnderCheck): Finding[] {
  if (groups === undefined) return [];
  return [process, ...elements].flatMap((element) =>
    placesOf(element).flatMap((place) => [
      ...checkFunctions(element, place, groups),
      ...checkPlace(element, place, groups),
    ]),
  );
}

// helpers

interface GroupPlace {
  label: string;
  text: string;
  /** Who is named is told something and has nothing to do. */
  isNotice?: boolean;
}

function placesOf(element: ModelElement): GroupPlace[] {
  const properties = zeebePropertiesOf(element);
  const candidates = isA(element, 'UserTask')
    ? extensionOf(element, 'zeebe:AssignmentDefinition')?.['candidateGroups']
    : undefined;
  return [
    { label: '候选岗位', text: textOf(candidates) },
    { label: '负责岗位（responsible）', text: textOf(properties['responsible']) },
    { label: '延长审批岗位（extensionApprover）', text: textOf(properties['extensionApprover']) },
    { label: '撤销岗位（cancelGroups）', text: textOf(properties['cancelGroups']) },
    { label: '撤销审批岗位（cancelApprover）', text: textOf(properties['cancelApprover']) },
    { label: '登记岗位（report.groups）', text: textOf(properties['report.groups']) },
    {
      label: '通知岗位',
      text: sendsNotice(element) ? noticeAddressee(element)?.group : undefined,
      isNotice: true,
    },
  ].flatMap(({ text, ...place }) => (text === undefined ? [] : [{ ...place, text }]));
}

/** What `units.<function>` names, which the registration of a case fills from the organisation. */
function checkFunctions(
  element: ModelElement,
  { label, text }: GroupPlace,
  { functions }: KnownGroups,
): Finding[] {
  if (!text.startsWith('=')) return [];
  const named = parseFeel(text.slice(1)).names.filter(({ name }) => name === 'units');
  const missing = [...new Set(named.flatMap(({ path }) => path[0] ?? []))].filter(
    (one) => !functions.has(one),
  );
  return missing.map((one) => {
    const message = `“${nameOf(element)}”的${label}要用承担“${one}”职能的单位，但没有单位写着这个职能，案件不能登记；请在组织机构页补上。`;
    return { ...warning('UNIT_FUNCTION_UNKNOWN', message, element.id), detail: one };
  });
}

function checkPlace(
  element: ModelElement,
  { label, text, isNotice }: GroupPlace,
  groups: KnownGroups,
): Finding[] {
  const unseen = isNotice === true ? '通知会没有人收到' : '待办会没有人看到';
  const undone = isNotice === true ? '通知会没有人收到' : '待办会没有人处理';
  return textsIn(text).flatMap((group) => {
    const fault = faultOf(group, groups);
    const subject = `“${nameOf(element)}”的${label}“${written(group)}”`;
    if (fault !== undefined) return [error('GROUP_UNKNOWN', `${subject}${fault}，${unseen}。`, element.id)];
    if (isHeld(group, groups)) return [];
    const message = `${subject}现在没有人担任，${undone}；请先把账号设到这个岗位。`;
    return [{ ...warning('GROUP_NOT_HELD', message, element.id), detail: written(group) }];
  });
}

/** Written as it is, or what an expression can give. */
function textsIn(text: string): readonly FeelText[] {
  if (text.startsWith('=')) return parseFeel(text.slice(1)).texts;
  return candidateGroups(text).map(({ unit, role }) => [role === '' ? unit : `${unit}/${role}`]);
}

function faultOf(group: FeelText, { units, roles }: KnownGroups): string | undefined {
  // what is not known before the case runs may be anything
  const text = group.map((part) => part ?? UNKNOWN).join('');
  const [unit = '', role, ...rest] = text.split('/');
  if (role === undefined) return text.includes(UNKNOWN) ? undefined : '应写成“单位/岗位”';
  if (rest.length > 0) return '应写成“单位/岗位”';
  if (!has(units, unit)) return '里的单位不存在';
  return has(roles, role) ? undefined : '里的岗位不存在';
}

/** Of a group that is known in part, whether anybody holds one that it can be. */
function isHeld(group: FeelText, { held }: KnownGroups): boolean {
  return has(held, group.map((part) => part ?? UNKNOWN).join(''));
}

const UNKNOWN = '\u0000';
// eslint-disable-next-line no-control-regex -- no text of a model can have this character
const UNKNOWNS = /\u0000+/;

function has(names: ReadonlySet<string>, text: string): boolean {
  if (!text.includes(UNKNOWN)) return names.has(text);
  // neighbours count as one: a pattern with many is tried in more ways than anybody can wait for
  const parts = text.split(UNKNOWNS).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`);
  return [...names].some((name) => pattern.test(name));
}

function written(group: FeelText): string {
  return group.map((part) => part ?? '…').join('');
}
