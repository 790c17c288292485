import { SqlParameters, momentColumns, momentOrDayText } from '@app/database';
import { stageNameEnOf } from '@app/models';
import type { DataSource } from 'typeorm';
import type { CardFilter, CardListItem, StageCard } from './stage-card.entity.js';

/** Running stages by the gravest card that each has in force. */
export interface CardCounts {
  warning: number;
  yellow: number;
  red: number;
  /** of courts and tribunals, which get no cards. */
  reminder: number;
}

const CARD_COLUMNS = `c.id, c.level, c.reminder, ${momentOrDayText(momentColumns('c.due'))} as "dueOn",
  c.issued_at as "issuedAt"`;

export function findCardsOfCase(
  dataSource: DataSource,
  caseNo: string,
): Promise<(StageCard & { stageRunId: string })[]> {
  return dataSource.query(
    `select c.element_instance_key as "stageRunId", ${CARD_COLUMNS}, c.withdrawn_at as "withdrawnAt",
       c.withdrawn_reason as "withdrawnReason", c.withdrawn_by_operation as "withdrawnByOperation"
     from stage_card c where c.case_no = $1 order by c.id`,
    [caseNo],
  );
}

export function listCards(
  dataSource: DataSource,
  filter: CardFilter,
  page: { before: string | number | null; limit: number },
): Promise<CardListItem[]> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf(filter, parameters);
  if (filter.level !== undefined) conditions.push(`c.level = ${parameters.add(filter.level)}`);
  if (page.before !== null) conditions.push(`c.id < ${parameters.add(page.before)}::bigint`);
  return dataSource.query(
    `select ${CARD_COLUMNS}, c.case_no as "caseNo", coalesce(f.title, c.case_no) as "caseTitle",
       c.element_instance_key as "stageRunId", c.stage_code as "stageCode", c.stage_name as "stageName",
       ${stageNameEnOf('r')} as "stageNameEn",
       c.responsible, u.name as "unitName", r.state = 'open' as open
     from stage_card c
     join published.stage_run r using (element_instance_key)
     left join published.case_file f on f.case_no = c.case_no
     left join published.org_unit u on u.code = split_part(c.responsible, '/', 1)
     where ${conditions.join(' and ')}
     order by c.id desc
     limit ${parameters.add(page.limit)}`,
    parameters.values,
  );
}

export async function countCards(
  dataSource: DataSource,
  { unit, processId }: Pick<CardFilter, 'unit' | 'processId'>,
): Promise<CardCounts> {
  const parameters = new SqlParameters();
  const conditions = conditionsOf({ unit, processId, open: true }, parameters);
  const rows: CardCounts[] = await dataSource.query(
    `select count(*) filter (where c.level = 'warning')::int as warning,
       count(*) filter (where c.level = 'yellow' and not c.reminder)::int as yellow,
       count(*) filter (where c.level = 'red' and not c.reminder)::int as red,
       count(*) filter (where c.level <> 'warning' and c.reminder)::int as reminder
     from stage_card c join published.stage_run r using (element_instance_key)
     where ${conditions.join(' and ')}`,
    parameters.values,
  );
  return rows[0] as CardCounts;
}

// helpers

function conditionsOf({ unit, processId, open }: CardFilter, parameters: SqlParameters): string[] {
  const conditions = ['c.withdrawn_at is null', IS_GRAVEST];
  if (open === true) conditions.push(`r.state = 'open'`);
  if (processId !== undefined) {
    const matter = parameters.add(processId);
    conditions.push(`c.case_no in (select case_no from published.case_file where process_id = ${matter})`);
  }
  if (unit !== undefined) {
    const place = parameters.add(unit);
    const responsible = `split_part(c.responsible, '/', 1)`;
    conditions.push(`(${responsible} = ${place} or starts_with(${responsible}, ${place} || '.'))`);
  }
  return conditions;
}

const RANK_OF = (level: string) => `array_position(array['warning', 'yellow', 'red'], ${level})`;

const IS_GRAVEST = `not exists (
  select 1 from stage_card g
  where g.element_instance_key = c.element_instance_key and g.withdrawn_at is null
    and ${RANK_OF('g.level')} > ${RANK_OF('c.level')})`;
