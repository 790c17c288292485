import type { Transaction } from '@app/database';

export interface UntoldIncident {
  caseNo: string;
  definitionKey: string;
  elementId: string;
  errorType: string;
}

const TOLD_AT_ONCE = 1000;

/** Open incidents of which nobody was told, marked as told; another process that looks at the same moment gets others. */
export function takeUntold(tx: Transaction, at: Date): Promise<UntoldIncident[]> {
  return tx.query(
    `with told as (
       insert into incident_notice (incident_key, told_at)
       select n.incident_key, $1 from incident n
         join published.engine_instance i using (process_instance_key)
        where n.state = 'open' and i.case_no is not null
          and not exists (select 1 from incident_notice t where t.incident_key = n.incident_key)
        order by n.created_at limit ${TOLD_AT_ONCE}
       on conflict (incident_key) do nothing
       returning incident_key)
     select i.case_no as "caseNo", i.definition_key as "definitionKey", n.element_id as "elementId",
            n.error_type as "errorType"
       from told join incident n using (incident_key) join published.engine_instance i using (process_instance_key)
      order by n.created_at, n.incident_key`,
    [at],
  );
}
