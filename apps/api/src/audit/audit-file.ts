import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import {
  ACTION_WORDS,
  type AuditEntry,
  type AuditFilter,
  AuditService,
  DETAIL_WORDS,
  OBJECT_WORDS,
  PHASE_WORDS,
  VALUE_WORDS,
} from '@app/audit';
import { type Actor, OrganisationNames } from '@app/identity';
import { Clock, maskNumbersIn } from '@app/kernel';
import { csvLine } from '@app/sheets';
import { toShanghaiIso } from '../http/shanghai-time.js';
import { codesIn } from './audit.assembler.js';
import type { AuditWordDto } from './audit.dto.js';
import { AuditWordAssembler } from './audit-words.assembler.js';

/** Spreadsheets read UTF-8 only where the file says so. */
const BYTE_ORDER_MARK = '\uFEFF';
const HEADER = [
  ...['序号', '时间', '账号', '姓名', '岗位', '操作', '状态', '对象种类', '对象编号', '案件编号', '理由'],
  ...['详情', '凭证', '同一操作', '哈希'],
];

/** Entries of the audit log as a file, written as it is read; numbers of people that somebody wrote down are masked. */
@Injectable()
export class AuditFile {
  constructor(
    private readonly audit: AuditService,
    private readonly names: OrganisationNames,
    private readonly words: AuditWordAssembler,
    private readonly clock: Clock,
  ) {}

  /** The file of all entries that match, in CSV (RFC 4180). */
  of(actor: Actor, filter: AuditFilter): Readable {
    return Readable.from(this.parts(actor, filter));
  }

  private async *parts(actor: Actor, filter: AuditFilter): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(HEADER);
    for await (const entries of this.audit.export(actor, filter, this.clock.now())) {
      const named = await this.names.of(entries.flatMap(codesIn));
      const names = new Map(named.map(({ code, name }) => [code, name]));
      const worded = await this.words.attach(entries);
      yield worded.map((entry) => csvLine(cellsOf(entry, names))).join('');
    }
  }
}

// helpers

type Names = ReadonlyMap<string, string>;

type WordedEntry = AuditEntry & { words: readonly AuditWordDto[] };

function cellsOf(entry: WordedEntry, names: Names): string[] {
  const { seq, at, by, byName, groups, action, phase, objectKind, objectId, caseNo, reason } = entry;
  return [
    ...[seq, timeText(at), by ?? '', byName ?? '', wordsOf(groups, names)],
    // entries of a newer program may hold what this one does not know
    ...[ACTION_WORDS[action] ?? action, PHASE_WORDS[phase] ?? phase, OBJECT_WORDS[objectKind] ?? objectKind],
    ...[maskNumbersIn(objectId ?? ''), caseNo ?? ''],
    ...[maskNumbersIn(reason ?? ''), maskNumbersIn(detailsText(entry, names))],
    ...[entry.credential ?? '', entry.actId, entry.hash],
  ];
}

/** To the second, on the clock of the county. */
function timeText(at: Date): string {
  return toShanghaiIso(at).slice(0, 19).replace('T', ' ');
}

function detailsText({ details, words }: WordedEntry, names: Names): string {
  return Object.entries(details)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => {
      const own = words.find(({ of }) => of === name)?.name;
      return `${DETAIL_WORDS[name] ?? name}=${own ?? valueText(name, value, names)}`;
    })
    .join('; ');
}

/** Which words the codes of a detail have. */
const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ...{ kind: VALUE_WORDS, decision: VALUE_WORDS, result: VALUE_WORDS },
  ...{ action: ACTION_WORDS, objectKind: OBJECT_WORDS },
};

function valueText(name: string, value: unknown, names: Names): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  return CODES[name]?.[String(value)] ?? wordsOf([value].flat(), names);
}

function wordsOf(values: readonly unknown[], names: Names): string {
  return values.map((value) => names.get(String(value)) ?? String(value)).join('、');
}
