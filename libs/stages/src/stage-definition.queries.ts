import type { Transaction } from '@app/database';
import type { StageDefinition } from './stage-definition.js';

/** What these versions of models say about their stages. */
export function findDefinitions(tx: Transaction, keys: readonly string[]): Promise<StageDefinition[]> {
  return tx.query(
    `select definition_key as "definitionKey", element_id as "elementId", stage_code as "stageCode", name,
       name_en as "nameEn",
       time_of as "timeOf", statutory_limit as "statutoryLimit", promised_limit as "promisedLimit",
       legal_basis as "legalBasis", responsible, cards, clock_start as "clockStart", clock_end as "clockEnd",
       stage_outcome as "stageOutcome", purpose_outcomes as "purposeOutcomes", clock_operations as "clockOperations",
       extension_limit as "extensionLimit", extension_approver as "extensionApprover",
       agreed_on as "agreedOn"
     from published.stage_definition where definition_key = any ($1::bigint[])`,
    [keys],
  );
}
