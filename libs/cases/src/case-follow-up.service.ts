import { Injectable } from '@nestjs/common';
import { recordAct } from '@app/audit';
import { inTransaction, storableText } from '@app/database';
import { FeelService } from '@app/feel';
import { keyedFields, namesTown } from '@app/fields';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import {
  type CaseDeclaration,
  DefinitionService,
  type FormSchema,
  knownValues,
  maskedIn,
  readDeclaration,
} from '@app/models';
import { DataSource } from 'typeorm';
import { mayShowNumbers } from './case-numbers.queries.js';
import { CaseSightService } from './case-sight.service.js';
import { findEngineFacts } from './case.queries.js';
import { CaseService } from './case.service.js';
import { ProcessUnknownError } from './cases.errors.js';
import { valueOrNone } from './value-or-none.js';

/** Why numbers of people were shown whole, where nobody was asked. */
const REASON = '登记后续案件';

/** Says what the start form of a new case takes over from the case out of which it comes. */
@Injectable()
export class CaseFollowUpService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseService,
    private readonly sights: CaseSightService,
    private readonly definitions: DefinitionService,
    private readonly feel: FeelService,
    private readonly clock: Clock,
  ) {}

  /**
   * Parties and facts that both models declare under one name, as far as the person reads them, and the town. Numbers of
   * people are among it for whoever may see them whole, which is noted. CASE_NOT_FOUND, PROCESS_UNKNOWN.
   */
  async valuesFor(actor: Actor, caseNo: string, processId: string): Promise<Record<string, unknown>> {
    const { processId: before, townCode } = await this.cases.summary(actor, caseNo);
    const schema = await this.startFormOf(processId);
    const pieces = piecesOf(await this.declarationOf(before), await this.declarationOf(processId));
    const read = await this.sights.valuesRead(await this.sights.of(actor, caseNo));
    const facts = read((await findEngineFacts(this.dataSource, caseNo)).variables);
    const found = await this.feel.settle((feel) =>
      pieces.map(({ field, expression }) => [field, valueOrNone(expression, facts, feel)] as const),
    );
    const known = found.filter(([, value]) => value !== undefined && value !== null && value !== '');
    const place = actor.countyWide || actor.towns.includes(townCode) ? townIn(schema, townCode) : {};
    return this.withNumbers(actor, caseNo, schema, {
      ...knownValues(schema, Object.fromEntries(known)),
      ...place,
    });
  }

  private async withNumbers(
    actor: Actor,
    caseNo: string,
    schema: FormSchema,
    values: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    const fields = Object.keys(maskedIn(schema, values));
    if (fields.length === 0) return values;
    if (!(await mayShowNumbers(this.dataSource, actor, caseNo)))
      return Object.fromEntries(Object.entries(values).filter(([name]) => !fields.includes(name)));
    await inTransaction(this.dataSource, (tx) =>
      recordAct(tx, {
        ...{ by: actor, at: this.clock.now(), action: 'NUMBERS_SHOWN', objectKind: 'case', objectId: caseNo },
        ...{ caseNo, reason: REASON, details: { name: null, fields } },
      }),
    );
    return values;
  }

  private async startFormOf(processId: string): Promise<FormSchema> {
    const startForm = (await this.definitions.latest(storableText(processId)))?.properties['startForm'];
    const form = startForm === undefined ? undefined : await this.definitions.formById(startForm);
    if (form === undefined) throw new ProcessUnknownError(processId);
    return form.schema;
  }

  private async declarationOf(processId: string): Promise<CaseDeclaration> {
    return readDeclaration((await this.definitions.latest(storableText(processId)))?.properties ?? {});
  }
}

// helpers

/** A field of the new case, and the expression of the old one that gives its value. */
interface Piece {
  field: string;
  expression: string;
}

/** What both say under one name; of the new one only what it takes from a field as it is. */
function piecesOf(before: CaseDeclaration, after: CaseDeclaration): Piece[] {
  const earlier = expressionsOf(before);
  return [...expressionsOf(after)].flatMap(([name, text]) => {
    const [field, expression] = [PLAIN_NAME.exec(text)?.[1], earlier.get(name)];
    return field === undefined || expression === undefined ? [] : [{ field, expression }];
  });
}

const PLAIN_NAME = /^\s*=?\s*([a-zA-Z_]\w*)\s*$/;

function expressionsOf({ parties, facts }: CaseDeclaration): Map<string, string> {
  const said: [name: string, text: string | null][] = [
    ...parties.flatMap(({ role, name, number, phone }): [string, string | null][] => [
      [`${role} name`, name],
      [`${role} number`, number],
      [`${role} phone`, phone],
    ]),
    ...facts.map(({ id, type, value }): [string, string] => [`fact ${id} ${type}`, value]),
  ];
  return new Map(said.flatMap(([name, text]): [string, string][] => (text === null ? [] : [[name, text]])));
}

function townIn({ components = [] }: FormSchema, townCode: string): Record<string, unknown> {
  const key = keyedFields(components).find(namesTown)?.key;
  return key === undefined ? {} : { [key]: townCode };
}
