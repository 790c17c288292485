import { Injectable } from '@nestjs/common';
import { type Transaction, jsonText } from '@app/database';
import { type CaseDeclaration, declaresFacts, readDeclaration } from '@app/models';
import { RANKED_CHARACTERS } from './case-order.queries.js';
import type { FactValue, ShownCase } from './case-shown.js';
import { saveOwed } from './owed-material.queries.js';

/** A case with the newest engine instance of its own. */
export interface RunningCase {
  caseNo: string;
  processId: string;
  title: string;
  isEnded: boolean;
  processInstanceKey: string;
  definitionKey: string;
}

/** Reads what cases show from, and writes what they show. */
@Injectable()
export class CaseShownRepository {
  async findRunning(caseNos: readonly string[], tx: Transaction): Promise<RunningCase[]> {
    return tx.query(
      `select distinct on (c.case_no) c.case_no as "caseNo", c.process_id as "processId", c.title,
              c.state in ('completed', 'cancelled') as "isEnded",
              i.process_instance_key as "processInstanceKey", i.definition_key as "definitionKey"
         from case_file c join engine_instance i using (case_no, process_id)
        where c.case_no = any($1) and i.parent_process_instance_key is null
        order by c.case_no, i.started_at desc, i.process_instance_key desc`,
      [caseNos],
    );
  }

  /** What these versions declare; one that says nothing shows its cases as the newest version does that says something. */
  async declarationsOf(
    cases: readonly RunningCase[],
    tx: Transaction,
  ): Promise<Map<string, CaseDeclaration>> {
    const rows: { key: string; processId: string; properties: Record<string, string> }[] = await tx.query(
      `select definition_key as key, process_id as "processId", properties from published.definition
        where process_id = any($1) order by version`,
      [[...new Set(cases.map(({ processId }) => processId))]],
    );
    const declared = rows.map((row) => ({ ...row, declaration: readDeclaration(row.properties) }));
    const speaking = declared.filter(({ declaration }) => declaresFacts(declaration));
    const byKey = new Map(speaking.map(({ key, declaration }) => [key, declaration]));
    const newest = new Map(speaking.map(({ processId, declaration }) => [processId, declaration]));
    return new Map(
      cases.flatMap(({ definitionKey, processId }) => {
        const declaration = byKey.get(definitionKey) ?? newest.get(processId);
        return declaration === undefined ? [] : [[definitionKey, declaration] as const];
      }),
    );
  }

  /** As `refreshCases`: what follows must see what another bulk has committed of these cases. */
  async lock(caseNos: readonly string[], tx: Transaction): Promise<void> {
    await tx.query(`select 1 from case_file where case_no = any($1) order by case_no for no key update`, [
      caseNos,
    ]);
  }

  /** Root variables of instances, of those names. */
  async variablesOf(
    instances: readonly string[],
    names: readonly string[],
    tx: Transaction,
  ): Promise<Map<string, Record<string, unknown>>> {
    const rows: { key: string; variables: Record<string, unknown> }[] = await tx.query(
      `select process_instance_key as key, jsonb_object_agg(name, value) as variables from case_variable
        where process_instance_key = any($1::bigint[]) and name = any($2) group by process_instance_key`,
      [instances, names],
    );
    return new Map(rows.map(({ key, variables }) => [key, variables]));
  }

  async save(shown: readonly ShownCase[], tx: Transaction): Promise<void> {
    if (shown.length === 0) return;
    await tx.query(
      `update case_file c
          set title = s.title, parties = s.parties, facts = s.facts, faulty_facts = s."faultyFacts",
              amount_fen = s."amountFen", headcount = s.headcount, outcome_code = s."outcomeCode",
              search_terms = s."searchTerms"
         from jsonb_to_recordset($1::jsonb) as s
           ("caseNo" text, title text, parties jsonb, facts jsonb, "faultyFacts" text[], "amountFen" bigint,
            headcount integer, "outcomeCode" text, "searchTerms" text[])
        where c.case_no = s."caseNo"`,
      [jsonText(shown)],
    );
    await this.saveRanks(shown, tx);
    await this.letAssist(shown, tx);
    await saveOwed(
      shown.map(({ caseNo, owed }) => ({ caseNo, materials: owed })),
      tx,
    );
  }

  /** The head of a unit that helps sees the case, as by a task; who helped once has seen it. */
  private async letAssist(shown: readonly ShownCase[], tx: Transaction): Promise<void> {
    const helping = shown.flatMap(({ caseNo, assistUnits }) => assistUnits.map((unit) => ({ caseNo, unit })));
    if (helping.length === 0) return;
    await tx.query(
      `insert into case_access (grantee, case_no)
       select distinct o.code || '/' || o.lead_role, h.case_no
         from unnest($1::text[], $2::text[]) as h (case_no, unit) join published.org_unit o on o.code = h.unit
       on conflict do nothing`,
      [helping.map(({ caseNo }) => caseNo), helping.map(({ unit }) => unit)],
    );
  }

  private async saveRanks(shown: readonly ShownCase[], tx: Transaction): Promise<void> {
    const ranks = shown.flatMap(ranksOf);
    await tx.query(
      `delete from case_fact f where case_no = any($1)
          and not exists (select from unnest($2::text[], $3::text[]) as r (case_no, fact_id)
                           where r.case_no = f.case_no and r.fact_id = f.fact_id)`,
      [
        shown.map(({ caseNo }) => caseNo),
        ranks.map(({ caseNo }) => caseNo),
        ranks.map(({ factId }) => factId),
      ],
    );
    await tx.query(
      `insert into case_fact (case_no, process_id, fact_id, rank_number, rank_text)
       select c.case_no, c.process_id, r.fact_id, r.rank_number, r.rank_text
         from unnest($1::text[], $2::text[], $3::float8[], $4::text[]) as r (case_no, fact_id, rank_number, rank_text)
         join case_file c using (case_no)
       on conflict (case_no, fact_id) do update
         set rank_number = excluded.rank_number, rank_text = excluded.rank_text
       where (case_fact.rank_number, case_fact.rank_text) is distinct from (excluded.rank_number, excluded.rank_text)`,
      [
        ranks.map(({ caseNo }) => caseNo),
        ranks.map(({ factId }) => factId),
        ranks.map(({ number }) => number),
        ranks.map(({ text }) => text),
      ],
    );
  }
}

// helpers

/** Place of a value among those of other cases: numbers by the first part, texts and days by the second, none last. */
interface Rank {
  caseNo: string;
  factId: string;
  number: number;
  text: string;
}

function ranksOf({ caseNo, facts, amountFen, headcount }: ShownCase): Rank[] {
  return Object.entries({ ...facts, amount: amountFen, headcount }).map(([factId, value]) => ({
    caseNo,
    factId,
    ...rankOf(value),
  }));
}

function rankOf(value: FactValue): Pick<Rank, 'number' | 'text'> {
  if (value === null) return { number: -Infinity, text: '' };
  if (typeof value === 'string') return { number: 0, text: value.slice(0, RANKED_CHARACTERS) };
  return { number: Number(value), text: '' };
}
