import { type Transaction, jsonText } from '@app/database';
import type { DataSource } from 'typeorm';
import type { OwedMaterial, OwedMaterialView } from './owed-material.js';

/** SQL of what is open of a case, for a row that has its number. */
export function owedOf(caseNo: string): string {
  return `(select json_build_object('count', w.open_count, 'by', w.owed_by) from case_owes w where w.case_no = ${caseNo})`;
}

/** What cases owe as of now, in the place of what was known before. */
export async function saveOwed(
  owed: readonly { caseNo: string; materials: readonly OwedMaterial[] }[],
  tx: Transaction,
): Promise<void> {
  const rows = owed.flatMap(({ caseNo, materials }) => materials.map((one) => ({ caseNo, ...one })));
  await tx.query(
    `delete from owed_material m where m.case_no = any($1)
        and not exists (select from jsonb_to_recordset($2::jsonb) as r ("caseNo" text, code text)
                         where r."caseNo" = m.case_no and r.code = m.code)`,
    [owed.map(({ caseNo }) => caseNo), jsonText(rows)],
  );
  if (rows.length === 0) return;
  await tx.query(
    `insert into owed_material (case_no, code, label, label_en, owed_by, place)
     select "caseNo", code, label, "labelEn", "owedBy", place
       from jsonb_to_recordset($1::jsonb) as r
         ("caseNo" text, code text, label text, "labelEn" text, "owedBy" date, place integer)
     on conflict (case_no, code) do update
       set label = excluded.label, label_en = excluded.label_en, owed_by = excluded.owed_by, place = excluded.place`,
    [jsonText(rows)],
  );
}

/** What a case was taken on without, with who brought it. */
export function findOwed(
  dataSource: DataSource,
  caseNo: string,
  reader: { username: string; today: Date },
): Promise<OwedMaterialView[]> {
  return dataSource.query(
    `select o.code, o.label, o.label_en as "labelEn", o.owed_by as "owedBy", a.id as "attachmentId",
            a.name as "attachmentName", coalesce(u.display_name, s.supplied_by) as "suppliedBy",
            s.supplied_at as "suppliedAt",
            coalesce(s.supplied_by = $2 and s.supplied_at >= $3, false) as "mayTakeBack"
       from owed_material o
       left join material_supply s using (case_no, code)
       left join published.case_attachment a on a.id = s.attachment_id
       left join published.app_user u on u.username = s.supplied_by
      where o.case_no = $1
      order by o.place, o.code`,
    [caseNo, reader.username, reader.today],
  );
}

/** A running case whose day has come, with what is open and who holds it. */
export interface DueMaterials {
  caseNo: string;
  owedBy: string;
  labels: string[];
  labelsEn: string[];
  assignees: string[];
  groups: string[];
}

/** Marks the running cases in which somebody has a task, whose day has come and of which nobody was told; and gives them. */
export function takeDue(today: string, at: Date, tx: Transaction): Promise<DueMaterials[]> {
  return tx.query(
    `with due as (
       select o.case_no, o.owed_by, array_agg(o.label order by o.place) as labels,
              array_agg(coalesce(o.label_en, o.label) order by o.place) as labels_en
         from owed_material o join case_file c using (case_no)
        where o.owed_by <= $1::date and c.state = 'active'
          and exists (select from published.task t where t.case_no = o.case_no and t.state = 'open')
          and not exists (select from material_supply s where s.case_no = o.case_no and s.code = o.code)
          and not exists (select from owed_reminder r where r.case_no = o.case_no and r.owed_by = o.owed_by)
        group by o.case_no, o.owed_by order by o.owed_by limit 200
     ), told as (
       insert into owed_reminder (case_no, owed_by, told_at) select case_no, owed_by, $2 from due
       on conflict do nothing returning case_no, owed_by
     )
     select d.case_no as "caseNo", d.owed_by as "owedBy", d.labels, d.labels_en as "labelsEn",
            array(select distinct t.assignee from published.task t
                   where t.case_no = d.case_no and t.state = 'open' and t.assignee is not null) as assignees,
            array(select distinct g from published.task t, unnest(t.candidate_groups) g
                   where t.case_no = d.case_no and t.state = 'open' and t.assignee is null) as groups
       from told join due d using (case_no, owed_by)`,
    [today, at],
  );
}
