import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@app/audit';
import { UserNames } from '@app/identity';
import { type Definition, DefinitionService } from '@app/models';
import { type StageName, StageService } from '@app/stages';
import type { AuditWordDto } from './audit.dto.js';

/** Details that hold the account of a person. */
const ACCOUNT_DETAILS = ['assignee', 'by'] as const;

/** A code of an entry that has a name somewhere. */
interface Code {
  of: string;
  kind: 'account' | 'process' | 'stage';
  code: string;
  /** Of a stage: the model, where the entry names one. */
  processId: string | null;
}

/** Finds what the codes in entries are called: the stages of their cases, accounts and models; some statements a page. */
@Injectable()
export class AuditWordAssembler {
  constructor(
    private readonly users: UserNames,
    private readonly stages: StageService,
    private readonly definitions: DefinitionService,
  ) {}

  async attach(entries: readonly AuditEntry[]): Promise<(AuditEntry & { words: AuditWordDto[] })[]> {
    const coded = entries.map((entry) => ({ entry, codes: codesOf(entry) }));
    const all = coded.flatMap(({ entry, codes }) => codes.map((code) => ({ ...code, caseNo: entry.caseNo })));
    const [users, stages, models] = await Promise.all([
      this.users.of(all.filter(({ kind }) => kind === 'account').map(({ code }) => code)),
      this.stages.namesOf(
        all.filter(isStage).map(({ code: stageCode, ...rest }) => ({ ...rest, stageCode })),
      ),
      all.some(({ kind }) => kind === 'process') ? this.definitions.list() : [],
    ]);
    const named = { users, stages, models: new Map(models.map((model) => [model.processId, nameOf(model)])) };
    return coded.map(({ entry, codes }) => ({
      ...entry,
      words: codes.flatMap((code) => wordOf(code, entry.caseNo, named) ?? []),
    }));
  }
}

// helpers

interface Named {
  users: ReadonlyMap<string, string>;
  stages: (asked: {
    caseNo: string | null;
    processId: string | null;
    stageCode: string;
  }) => StageName | undefined;
  models: ReadonlyMap<string, StageName>;
}

function nameOf({ processId, name, properties }: Definition): StageName {
  return { name: name ?? processId, nameEn: properties['name.en'] ?? null };
}

function codesOf({ details, objectKind, objectId }: AuditEntry): Code[] {
  const code = (of: string, kind: Code['kind'], value: unknown, processId: string | null = null): Code[] =>
    typeof value === 'string' && value !== '' ? [{ of, kind, code: value, processId }] : [];
  const [process = '', stageCode = ''] = objectKind === 'promise' ? (objectId ?? '').split('/') : [];
  return [
    ...ACCOUNT_DETAILS.flatMap((name) => code(name, 'account', details[name])),
    ...code('stageCode', 'stage', details['stageCode']),
    ...code('processId', 'process', details['processId']),
    ...code('object', 'account', objectKind === 'account' ? objectId : null),
    ...code('object', 'process', objectKind === 'model' ? objectId : null),
    ...code('object', 'stage', stageCode, process),
  ];
}

function isStage({ kind }: Code): boolean {
  return kind === 'stage';
}

function wordOf(
  { of, kind, code, processId }: Code,
  caseNo: string | null,
  named: Named,
): AuditWordDto | undefined {
  if (kind === 'account') {
    const name = named.users.get(code);
    return name === undefined ? undefined : { of, name: `${name}（${code}）`, nameEn: `${name} (${code})` };
  }
  const found =
    kind === 'stage' ? named.stages({ caseNo, processId, stageCode: code }) : named.models.get(code);
  return found && { of, name: found.name, nameEn: found.nameEn };
}
