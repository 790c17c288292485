import { InvalidInputError, inexactNumberIn } from '@app/kernel';
import type { RepairAct, RepairKind } from '@app/repairs';
import type { RepairActDto } from './repair.dto.js';

/**
 * The act that was sent; its fields were checked by their kind. INVALID_INPUT for a value that is no JSON, and for what
 * belongs to another kind: it would do nothing, though somebody meant something by it.
 */
export function repairActOf(sent: RepairActDto): RepairAct {
  refuseForeign(sent);
  const { kind, name = '', retry = false, taskKey = '', from = '', to = '', version = 0 } = sent;
  const at = sent.instanceKey === undefined ? {} : { instanceKey: sent.instanceKey };
  switch (kind) {
    case 'retry':
      return { kind };
    case 'set-variable':
      return { kind, name, value: valueOf(sent.valueJson ?? ''), retry, ...at };
    case 'reassign':
      return {
        ...{ kind, taskKey, assignee: sent.assignee ?? null },
        candidateGroups: sent.candidateGroups ?? null,
      };
    case 'move-token':
      return { kind, from, to, ...at };
    case 'migrate':
      return { kind, version };
  }
}

// helpers

type Member = Exclude<keyof RepairActDto, 'kind'>;

const MEMBERS: Readonly<Record<RepairKind, readonly Member[]>> = {
  retry: [],
  'set-variable': ['name', 'valueJson', 'retry', 'instanceKey'],
  reassign: ['taskKey', 'assignee', 'candidateGroups'],
  'move-token': ['from', 'to', 'instanceKey'],
  migrate: ['version'],
};

function refuseForeign(sent: RepairActDto): void {
  const own = MEMBERS[sent.kind];
  const foreign = Object.values(MEMBERS)
    .flat()
    .filter((member) => sent[member] !== undefined && !own.includes(member));
  if (foreign.length === 0) return;
  const message = '这一种修复没有这一项，请去掉，或改选修复方式。';
  throw new InvalidInputError(foreign.map((path) => ({ path, code: 'UNKNOWN', message })));
}

function valueOf(json: string): unknown {
  const value = parsed(json);
  const inexact = inexactNumberIn(json);
  if (inexact !== undefined)
    throw refused('TOO_LARGE', `数字 ${inexact} 超过 15 位，存不准；长编号请按文字填写。`);
  return value;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw refused('JSON', '这不是有效的 JSON，文字要加双引号。');
  }
}

function refused(code: string, message: string): InvalidInputError {
  return new InvalidInputError([{ path: 'valueJson', code, message }]);
}
