import type { FormField, TaskDetail } from '@/shared/api/types.js';

/** Why a task came back to the person who did it: the variable that a text of its form names as `returned`. */
export function returnReason({ form, values }: Pick<TaskDetail, 'form' | 'values'>): string | null {
  const name = returnedVariable(form?.schema.components ?? []);
  const reason = name === undefined ? null : values[name];
  return typeof reason === 'string' && reason !== '' ? reason : null;
}

function returnedVariable(components: readonly FormField[]): string | undefined {
  for (const component of components) {
    const name = component.properties?.returned ?? returnedVariable(component.components ?? []);
    if (name !== undefined) return name;
  }
  return undefined;
}
