import type { CaseRecordEntry, RecordedForm } from '@app/cases';
import { type FactWords, type KnownFact, type KnownTable, knownFacts } from '@app/fields';
import type { PrintedBlock, PrintedFact } from './printed-file.js';
import { momentWords } from './printed-words.js';

export interface EntrySurroundings {
  forms: ReadonlyMap<string, RecordedForm>;
  /** Names of the attachments of the case by their ids. */
  attachments: ReadonlyMap<string, string>;
}

/** A piece of work as it is printed: its name, who did it when, and what was entered. */
export function printedEntry(
  entry: CaseRecordEntry,
  { forms, attachments }: EntrySurroundings,
  words: FactWords,
): PrintedBlock[] {
  const form = entry.formKey === null ? undefined : forms.get(entry.formKey);
  const facts = form === undefined ? [] : knownFacts(form.schema, entry.values, words);
  return [
    { kind: 'heading', text: titleOf(entry) },
    { kind: 'line', text: doneBy(entry) },
    ...saidOf(entry),
    ...(WITH_FACTS.includes(entry.kind) ? printedFacts(facts, attachments) : []),
  ];
}

/** What was entered: facts, then the rows of its tables. */
export function printedFacts(
  facts: readonly KnownFact[],
  attachments: ReadonlyMap<string, string>,
): PrintedBlock[] {
  if (facts.length === 0) return [{ kind: 'line', text: '没有填写内容。' }];
  const rows = facts.map((fact): PrintedFact => [fact.label, textOf(fact, attachments)]);
  const tables = facts.flatMap(({ label, table }) => (table === undefined ? [] : [tableBlock(label, table)]));
  return [{ kind: 'facts', rows }, ...tables];
}

// helpers

/** Kinds of work that fill in a form. */
const WITH_FACTS: readonly CaseRecordEntry['kind'][] = ['registration', 'task', 'event'];

function titleOf({ kind, name, occurrence }: CaseRecordEntry): string {
  const titles = {
    ...{ registration: '登记', task: name, event: `新情况：${name ?? ''}`, result: name },
    correction: `改正：${name ?? ''}`,
  };
  return `${titles[kind] ?? ''}${occurrence > 1 ? `（第 ${occurrence} 次）` : ''}`;
}

function doneBy({ kind, place, stageName, round, unitName, by, at }: CaseRecordEntry): string {
  const stage =
    stageName === null || round === null || round < 2 ? stageName : `${stageName}（第 ${round} 轮）`;
  const parts = [place, stage, unitName, kind === 'result' ? '系统办理' : by, momentWords(at)];
  return parts.filter((part) => part !== null).join(' · ');
}

function saidOf({ kind, reason, results }: CaseRecordEntry): PrintedBlock[] {
  if (kind === 'correction') return [{ kind: 'text', text: `理由：${reason ?? ''}` }];
  if (kind !== 'result') return [];
  if (results.length === 0) return [{ kind: 'line', text: '没有要说明的结果。' }];
  return [{ kind: 'facts', rows: results.map(({ label, text }): PrintedFact => [label, text]) }];
}

function textOf({ text, papers }: KnownFact, attachments: ReadonlyMap<string, string>): string {
  if (papers === undefined) return text;
  return papers.map((id) => attachments.get(id) ?? '（附件已不在）').join('\n');
}

function tableBlock(label: string, { headings, rows }: KnownTable): PrintedBlock {
  return {
    ...{ kind: 'table', caption: label, head: headings, widths: headings.map(() => 1) },
    rows: rows.map((cells) => cells.map((cell) => cell?.text ?? '—')),
  };
}
