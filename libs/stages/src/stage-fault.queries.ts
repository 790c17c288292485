import type { Transaction } from '@app/database';
import { stageNameEnOf } from '@app/models';

export interface UntoldFault {
  caseNo: string;
  definitionKey: string;
  elementId: string;
  stageName: string;
  stageNameEn: string | null;
  fault: string;
}

const TOLD_AT_ONCE = 1000;

/** Open runs with a fault of which nobody was told, marked as told; another process gets others at the same moment. */
export function takeUntoldFaults(tx: Transaction, at: Date): Promise<UntoldFault[]> {
  return tx.query(
    `with told as (
       insert into stage_fault_notice (element_instance_key, told_at)
       select element_instance_key, $1 from stage_run r
        where state = 'open' and fault is not null and case_no is not null
          and not exists (select 1 from stage_fault_notice t where t.element_instance_key = r.element_instance_key)
        order by element_instance_key limit ${TOLD_AT_ONCE}
       on conflict (element_instance_key) do nothing
       returning element_instance_key)
     select case_no as "caseNo", definition_key as "definitionKey", element_id as "elementId",
            stage_name as "stageName", ${stageNameEnOf('stage_run')} as "stageNameEn", fault
       from told join stage_run using (element_instance_key)
      order by entered_at, element_instance_key`,
    [at],
  );
}
