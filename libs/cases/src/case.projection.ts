import type { Transaction } from '@app/database';
import {
  type EngineRecord,
  Projection,
  type ProjectionContext,
  type RecordProjection,
} from '@app/engine-records';
import { foldCaseRecords } from './case-facts.js';
import { CaseFactsRepository } from './case-facts.repository.js';
import { CaseShownService } from './case-shown.service.js';

/** Keeps where every case stands: its engine instances, the elements they went through, and its variables. */
@Projection({
  name: 'cases',
  valueTypes: ['PROCESS_INSTANCE', 'VARIABLE'],
  intents: [
    'ELEMENT_ACTIVATING',
    'ELEMENT_ACTIVATED',
    'ELEMENT_COMPLETED',
    'ELEMENT_TERMINATED',
    'ELEMENT_MIGRATED',
    'CREATED',
    'UPDATED',
  ],
  order: 20,
})
export class CaseProjection implements RecordProjection {
  constructor(
    private readonly facts: CaseFactsRepository,
    private readonly shown: CaseShownService,
  ) {}

  async apply(records: readonly EngineRecord[], { tx, changes }: ProjectionContext): Promise<void> {
    const { instances, elements, variables, loops } = foldCaseRecords(records);
    await this.facts.saveInstances(instances, tx);
    await this.facts.saveElements(elements, tx);
    await this.facts.numberLoops(loops, tx);
    await this.facts.saveVariables(variables, tx);
    const touched = await this.facts.keepCaseInstances(keysOf([...instances, ...elements, ...variables]), tx);
    if (touched.length === 0) return;
    const changed = new Set(keysOf([...instances, ...variables.filter(({ name }) => name === 'caseNo')]));
    await this.facts.linkInstances(
      touched.filter((key) => changed.has(key)),
      tx,
    );
    const cases = await this.facts.casesOf(touched, tx);
    const refreshed = cases.filter(({ processInstanceKey }) => changed.has(processInstanceKey));
    await this.facts.refreshCases([...new Set(refreshed.map(({ caseNo }) => caseNo))], tx);
    const caseNos = [...new Set(cases.map(({ caseNo }) => caseNo))];
    await this.shown.refresh({ caseNos, changedInstances: changed, variables }, tx);
    for (const { caseNo } of cases) changes.add(`case:${caseNo}`);
    if (cases.length > 0) changes.add('cases');
  }

  forget(instances: readonly string[], tx: Transaction): Promise<void> {
    return this.facts.forgetInstances(instances, tx);
  }

  treesOf(instances: readonly string[], tx: Transaction): Promise<string[]> {
    return this.facts.treesOf(instances, tx);
  }
}

// helpers

function keysOf(rows: readonly { processInstanceKey: string }[]): string[] {
  return [...new Set(rows.map(({ processInstanceKey }) => processInstanceKey))];
}
