import type { CaseView, Page, TaskView } from './api-types.js';
import { eventually } from './eventually.js';
import type { Person } from './person.js';

export const PROCESS = 'wage-recovery';

/** Registers a case and gives its number. */
export async function register(
  person: Person,
  variables: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<string> {
  const { caseNo } = await person.post<{ caseNo: string }>(
    '/cases',
    { processId: PROCESS, variables },
    headers,
  );
  return caseNo;
}

/** A task of the case that waits for this person, as soon as one of the person's lists shows it. */
export async function openTask(person: Person, caseNo: string, elementId: string): Promise<TaskView> {
  return eventually(`${elementId} of ${caseNo} in a list of ${person.username}`, async () => {
    for (const view of ['group', 'mine']) {
      const { items } = await person.get<Page<TaskView>>(`/tasks?view=${view}&q=${caseNo}&limit=50`);
      const found = items.find((task) => task.elementId === elementId && task.pending !== 'completing');
      if (found !== undefined) return found;
    }
    return undefined;
  });
}

/** Does the next task with this element id. */
export async function complete(
  person: Person,
  caseNo: string,
  elementId: string,
  variables: Record<string, unknown>,
): Promise<TaskView> {
  const task = await openTask(person, caseNo, elementId);
  return person.post<TaskView>(`/tasks/${task.taskKey}/complete`, { variables });
}

/** The case as this person sees it now. */
export async function caseOf(person: Person, caseNo: string): Promise<CaseView> {
  return person.get<CaseView>(`/cases/${caseNo}`);
}

/** The case as soon as it is as wished. */
export async function caseWhen(
  person: Person,
  caseNo: string,
  what: string,
  isSo: (seen: CaseView) => boolean,
): Promise<CaseView> {
  let last: CaseView | undefined;
  try {
    return await eventually(`${caseNo} ${what}`, async () => {
      last = await caseOf(person, caseNo);
      return isSo(last) ? last : undefined;
    });
  } catch (cause) {
    const at = last && { state: last.state, at: last.activeElements, incidents: last.incidents };
    throw new Error(`${caseNo} is not ${what} but ${JSON.stringify(at)}`, { cause });
  }
}

/** The case when it has ended. */
export async function ended(person: Person, caseNo: string): Promise<CaseView> {
  return caseWhen(person, caseNo, 'completed', ({ state }) => state === 'completed');
}

/** The only run of a stage. */
export function stageOf({ stages }: CaseView, stageCode: string) {
  const runs = stages.filter((stage) => stage.stageCode === stageCode);
  if (runs.length !== 1) throw new Error(`${stageCode} was run ${runs.length} times`);
  return runs[0]!;
}
