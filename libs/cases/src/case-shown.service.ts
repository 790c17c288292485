import { Injectable } from '@nestjs/common';
import type { Transaction } from '@app/database';
import { FeelService } from '@app/feel';
import type { CaseDeclaration } from '@app/models';
import type { VariableFact } from './case-facts.js';
import { type RunningCase, CaseShownRepository } from './case-shown.repository.js';
import { type ShownCase, showFacts, shownCase, variablesReadBy } from './case-shown.js';

/** What a bulk of records tells of cases. */
export interface ToldOfCases {
  caseNos: readonly string[];
  /** Instances that began, ended or moved, or got their case. */
  changedInstances: ReadonlySet<string>;
  variables: readonly VariableFact[];
}

/** Keeps what lists and heads show of cases in step with their variables, by what their models declare. */
@Injectable()
export class CaseShownService {
  constructor(
    private readonly shown: CaseShownRepository,
    private readonly feel: FeelService,
  ) {}

  async refresh(told: ToldOfCases, tx: Transaction): Promise<void> {
    if (told.caseNos.length === 0) return;
    const running = await this.shown.findRunning(told.caseNos, tx);
    if (running.length === 0) return;
    const declarations = await this.shown.declarationsOf(running, tx);
    const names = namesByInstance(told.variables);
    const concerned = running.filter((one) => {
      const declaration = declarations.get(one.definitionKey);
      if (declaration === undefined) return false;
      const { processInstanceKey: key } = one;
      return told.changedInstances.has(key) || reads(declaration, names.get(key));
    });
    if (concerned.length === 0) return;
    await this.shown.lock(
      concerned.map(({ caseNo }) => caseNo),
      tx,
    );
    await this.shown.save(await this.evaluate(concerned, declarations, tx), tx);
  }

  private async evaluate(
    cases: readonly RunningCase[],
    declarations: ReadonlyMap<string, CaseDeclaration>,
    tx: Transaction,
  ): Promise<ShownCase[]> {
    const read = new Set([...declarations.values()].flatMap((one) => [...variablesReadBy(one)]));
    const keys = cases.map(({ processInstanceKey }) => processInstanceKey);
    const variables = await this.shown.variablesOf(keys, [...read], tx);
    return this.feel.settle((feel) =>
      cases.flatMap((one) => {
        const declaration = declarations.get(one.definitionKey);
        if (declaration === undefined) return [];
        const known = { ...one, variables: variables.get(one.processInstanceKey) ?? {} };
        return [shownCase(one.caseNo, showFacts(declaration, known, feel))];
      }),
    );
  }
}

// helpers

function namesByInstance(variables: readonly VariableFact[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { processInstanceKey, name } of variables) {
    names.set(processInstanceKey, [...(names.get(processInstanceKey) ?? []), name]);
  }
  return names;
}

function reads(declaration: CaseDeclaration, names: readonly string[] = []): boolean {
  if (names.length === 0) return false;
  const read = variablesReadBy(declaration);
  return names.some((name) => read.has(name));
}
