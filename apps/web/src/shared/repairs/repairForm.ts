import type { RepairAct, RepairKind } from '@/shared/api/types.js';

/** What is sent; which fields are there depends on the kind. */
export type RepairBody = RepairAct;

/** What was typed. */
export interface RepairForm {
  kind: RepairKind;
  /** Of a variable and a move: the called process in which it is done; of the case itself without it. */
  instanceKey: string | undefined;
  name: string;
  value: string;
  /** Whether the value is a text; otherwise it is read as JSON. */
  isText: boolean;
  taskKey: string;
  assignee: string;
  groups: string;
  from: string;
  to: string;
  version: number | null;
}

export const EMPTY_FORM: RepairForm = {
  ...{
    kind: 'retry',
    instanceKey: undefined,
    name: '',
    value: '',
    isText: true,
    taskKey: '',
    assignee: '',
    groups: '',
  },
  ...{ from: '', to: '', version: null },
};

/** The act as it is sent; null while something is missing or is no JSON. */
export function bodyOf(form: RepairForm): RepairBody | null {
  const { kind, instanceKey, name, taskKey, assignee, from, to, version } = form;
  switch (kind) {
    case 'retry':
      return { kind };
    case 'set-variable': {
      const valueJson = form.isText ? JSON.stringify(form.value) : form.value.trim();
      return isVariableName(name) && isJson(valueJson)
        ? { kind, instanceKey, name, valueJson, retry: true }
        : null;
    }
    case 'reassign': {
      const groups = form.groups.split(/[\s,，、]+/).filter((group) => group !== '');
      if (taskKey === '' || (assignee.trim() === '' && groups.length === 0)) return null;
      return {
        ...{ kind, taskKey, assignee: assignee.trim() === '' ? null : assignee.trim() },
        candidateGroups: groups.length === 0 ? null : groups,
      };
    }
    case 'move-token':
      return from === '' || to === '' ? null : { kind, instanceKey, from, to };
    case 'migrate':
      return version === null ? null : { kind, version };
  }
}

/** Whether the engine has variables of this name; the server asks the same. */
export function isVariableName(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_]{0,99}$/u.test(name);
}

export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
