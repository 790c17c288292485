import { Injectable } from '@nestjs/common';
import { EngineConfig } from '@app/config';
import { readProcessResources } from '@app/engine';
import { FeelService, isExceeded } from '@app/feel';
import { DecisionExceededError } from './models.errors.js';
import { type DecisionTable, decide, readDecisionTable } from './decision-table.js';

/** Answers the decisions of the process folders, as the engine does, for pages that show an answer beforehand. */
@Injectable()
export class DecisionService {
  /** The folders belong to the installed program and do not change while it runs. */
  private readonly tables = new Map<string, Promise<DecisionTable>>();

  constructor(
    private readonly config: EngineConfig,
    private readonly feel: FeelService,
  ) {}

  /** The outputs for each of these facts; null where no rule of the table matches. Throws for an unknown decision. */
  async decide(
    decisionId: string,
    facts: readonly Readonly<Record<string, unknown>>[],
  ): Promise<(Record<string, unknown> | null)[]> {
    const table = await this.table(decisionId);
    try {
      return await this.feel.settle((feel) => facts.map((one) => decide(table, one, feel)));
    } catch (error) {
      throw isExceeded(error) ? new DecisionExceededError(decisionId, error) : error;
    }
  }

  private table(decisionId: string): Promise<DecisionTable> {
    const known = this.tables.get(decisionId);
    if (known !== undefined) return known;
    const table = this.read(decisionId);
    this.tables.set(decisionId, table);
    // a folder that could not be read once is tried again
    table.catch(() => this.tables.delete(decisionId));
    return table;
  }

  private async read(decisionId: string): Promise<DecisionTable> {
    const folders = await readProcessResources(this.config.processesDir);
    const files = folders.flatMap(({ resources }) => resources).filter(({ path }) => path.endsWith('.dmn'));
    for (const { content } of files) {
      const table = await readDecisionTable(content.toString('utf8'), decisionId);
      if (table !== undefined) return table;
    }
    throw new Error(`no process folder has the decision ${decisionId}`);
  }
}
