import { Injectable } from '@nestjs/common';
import type { Actor } from '@app/identity';
import { DefinitionService } from '@app/models';
import { DataSource } from 'typeorm';
import type { CaseSight } from './case-sight.js';
import {
  type OwnElement,
  type SeenRun,
  findAttachmentsRead,
  findRegistered,
  findSeenCase,
  findTasksRead,
  findWritten,
} from './case-sight.queries.js';
import { CaseNotFoundError } from './cases.errors.js';

/** Says how much of a case a person reads; whether he sees the case at all, the caller has asked. */
@Injectable()
export class CaseSightService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: DefinitionService,
  ) {}

  /** CASE_NOT_FOUND. */
  async of(actor: Actor, caseNo: string): Promise<CaseSight> {
    const { username } = actor;
    const whose = { caseNo, username, units: actor.sight.units };
    if (actor.countyWide) return { ...whose, ...EVERYTHING };
    const seen = await findSeenCase(this.dataSource, actor, caseNo);
    if (seen === undefined) throw new CaseNotFoundError(caseNo);
    const confined = await this.confinedIn(seen.runs);
    const runs = seen.runs.filter(({ runKey, isOwn }) => isOwn || (seen.isWhole && !confined.has(runKey)));
    return {
      ...whose,
      isAll: seen.isWhole && runs.length === seen.runs.length,
      isWhole: seen.isWhole,
      readsRegistration: seen.isWhole || seen.isRegistrar || seen.own.length > 0 || seen.runs.some(isOwn),
      runs: new Set(runs.map(({ runKey }) => runKey)),
      handedOver: await this.handedOverTo(seen.own),
    };
  }

  /** Leaves of the variables of a case those that the person reads: not what a step wrote that he does not read. */
  async valuesRead(sight: CaseSight): Promise<(variables: Values) => Values> {
    if (sight.isAll) return (variables) => variables;
    const written = await this.writtenIn(sight);
    const isOpen = (name: string) => sight.isWhole || written.registered.has(name);
    const isRead = (name: string) => written.read.has(name) || (isOpen(name) && !written.unread.has(name));
    return (variables) => Object.fromEntries(Object.entries(variables).filter(([name]) => isRead(name)));
  }

  /** Tells of the tasks of a case which are read. */
  async tasksRead(sight: CaseSight): Promise<(taskKey: string) => boolean> {
    if (sight.isAll) return () => true;
    const read = new Set(await findTasksRead(this.dataSource, sight));
    return (taskKey) => read.has(taskKey);
  }

  /** Tells of the attachments of a case which are read: what a step refers to that is read, or else nothing does. */
  async attachmentsRead(sight: CaseSight): Promise<(id: string) => boolean> {
    if (sight.isAll) return () => true;
    const read = new Set(await findAttachmentsRead(this.dataSource, sight));
    return (id) => read.has(id);
  }

  private async writtenIn(sight: CaseSight): Promise<Written> {
    const registered = sight.readsRegistration ? await findRegistered(this.dataSource, sight.caseNo) : [];
    const written = { registered: new Set(registered), read: new Set<string>(), unread: new Set<string>() };
    for (const { definitionKey, elementId, entered, isRead } of await findWritten(this.dataSource, sight)) {
      const { writes = [] } = (await this.definitions.elements(definitionKey)).get(elementId) ?? {};
      for (const name of writes.length > 0 ? writes : entered) written[isRead ? 'read' : 'unread'].add(name);
    }
    return written;
  }

  /** Runs of stages that their models confine to those who have them, with all that lies within. */
  private async confinedIn(runs: readonly SeenRun[]): Promise<Set<string>> {
    const confined = new Set<string>();
    // an outer run begins before those within it and has the smaller key
    for (const run of [...runs].sort((a, b) => Number(BigInt(a.runKey) - BigInt(b.runKey)))) {
      const elements = await this.definitions.elements(run.definitionKey);
      const isConfined = elements.get(run.elementId)?.isConfined === true;
      if (isConfined || confined.has(run.parentRunKey ?? '')) confined.add(run.runKey);
    }
    return confined;
  }

  private async handedOverTo(own: readonly OwnElement[]): Promise<Set<string>> {
    const named = await Promise.all(
      own.map(async ({ definitionKey, elementId }) => {
        const elements = await this.definitions.elements(definitionKey);
        return elements.get(elementId)?.restsOn ?? [];
      }),
    );
    return new Set(named.flat());
  }
}

// helpers

type Values = Record<string, unknown>;

/** Names of the variables of a case by who wrote them: the registration, steps that are read, and others. */
type Written = Record<'registered' | 'read' | 'unread', Set<string>>;

const EVERYTHING = {
  ...{ isAll: true, isWhole: true, readsRegistration: true },
  ...{ runs: new Set<string>(), handedOver: new Set<string>() },
};

function isOwn(run: SeenRun): boolean {
  return run.isOwn;
}
