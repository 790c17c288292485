import type { ElementShape, ModelShape } from '@app/models';

/** An element of a running case. */
export interface ActiveElement {
  readonly elementInstanceKey: string;
  readonly flowScopeKey: string;
  readonly elementId: string;
}

/** What would happen, in the order in which it does. */
export interface RepairEffect {
  readonly code: 'ENDS' | 'BEGINS' | 'STAGE_ENDS' | 'STAGE_BEGINS' | 'KEEPS' | 'NEW_INSTANCE';
  readonly elementId: string;
  readonly name: string;
}

export interface RepairPlan {
  readonly effects: readonly RepairEffect[];
  /** Why it cannot be done; nothing is done then. */
  readonly blocks: readonly string[];
}

export interface MigrationPlan extends RepairPlan {
  /** By the engine's own migration, or by a new instance at the same elements. */
  readonly path: 'engine' | 'new-instance';
}

/** What of a case does not go with it into a new instance. */
export interface CaseBonds {
  /** A model that it called is running. */
  readonly callsInstance: boolean;
  /** Somebody acted on the clock of an open stage, or asked to. */
  readonly hasClockOperations: boolean;
  /** An open stage has a card. */
  readonly hasCards: boolean;
  /** The time of an open stage counts from the moment at which it was entered. */
  readonly countsFromEntry: boolean;
  /** A promise was lowered since the case began, and would hold for a new instance. */
  readonly hasNewPromise: boolean;
}

/** What moving a case from one element to another would do. */
export function planMove(
  shape: ModelShape,
  active: readonly ActiveElement[],
  { from, to }: { from: string; to: string },
): RepairPlan {
  const [source, target] = [shape.elements.get(from), shape.elements.get(to)];
  const here = active.filter(({ elementId }) => elementId === from);
  const blocks = [
    ...(here.length === 0 || source === undefined ? ['NOT_THERE'] : []),
    ...(here.length > 1 ? ['SEVERAL_THERE'] : []),
    ...(target === undefined || !MOVE_TARGETS.has(target.type) ? ['TARGET_UNFIT'] : []),
    ...(from === to ? ['TARGET_SAME'] : []),
    ...([source, target].some((element) => element?.inMultiInstance === true) ? ['MULTI_INSTANCE'] : []),
    ...([source, target].some((element) => element?.inEventSubProcess === true) ? ['EVENT_SUBPROCESS'] : []),
  ];
  if (source === undefined || target === undefined) return { effects: [], blocks };
  const left = scopesLeft(shape, active, source, target);
  const begun = target.scopes.filter((scope) => !active.some(({ elementId }) => elementId === scope));
  return {
    effects: [
      effect('ENDS', source),
      ...left.flatMap((id) => effectOf('STAGE_ENDS', shape, id)),
      ...begun.reverse().flatMap((id) => effectOf('STAGE_BEGINS', shape, id)),
      effect('BEGINS', target),
    ],
    blocks,
  };
}

/** How a case would come to another version of its model, element by element. */
export function planMigration(
  source: ModelShape,
  target: ModelShape,
  active: readonly ActiveElement[],
  bonds: CaseBonds,
): MigrationPlan {
  const elements = active.flatMap(({ elementId }) => source.elements.get(elementId) ?? []);
  const missing = elements.filter((element) => !isSamePlace(element, target.elements.get(element.elementId)));
  const path = engineMigrates(source, target, elements) ? 'engine' : 'new-instance';
  const leaves = elements.filter((element) => isLeaf(element, elements));
  const blocks = [
    ...(active.length === 0 ? ['NOT_THERE'] : []),
    ...missing.map(({ elementId }) => `ELEMENT_MISSING ${elementId}`),
    ...(path === 'engine' ? [] : newInstanceBlocks(leaves, bonds)),
  ];
  const kept = leaves.map((element) => effect('KEEPS', element));
  const anew = path === 'engine' ? [] : [{ code: 'NEW_INSTANCE', elementId: '', name: '' } as const];
  return { path, effects: [...anew, ...kept], blocks };
}

/** The elements at which a new instance begins: those that have no active element inside. */
export function startingPoints(shape: ModelShape, active: readonly ActiveElement[]): string[] {
  const elements = active.flatMap(({ elementId }) => shape.elements.get(elementId) ?? []);
  return elements.filter((element) => isLeaf(element, elements)).map(({ elementId }) => elementId);
}

// helpers

const MOVE_TARGETS = new Set([
  ...['UserTask', 'ServiceTask', 'SendTask', 'ReceiveTask', 'BusinessRuleTask', 'ScriptTask', 'CallActivity'],
  ...['SubProcess', 'ExclusiveGateway', 'IntermediateCatchEvent', 'IntermediateThrowEvent', 'EndEvent'],
]);

function effect(code: RepairEffect['code'], { elementId, name }: ElementShape): RepairEffect {
  return { code, elementId, name };
}

function effectOf(code: RepairEffect['code'], shape: ModelShape, elementId: string): RepairEffect[] {
  const element = shape.elements.get(elementId);
  return element === undefined ? [] : [effect(code, element)];
}

/** Sub-processes in which nothing is active once the source has ended, and in which the target does not lie. */
function scopesLeft(
  shape: ModelShape,
  active: readonly ActiveElement[],
  source: ElementShape,
  target: ElementShape,
): string[] {
  const others = active
    .filter(({ elementId }) => elementId !== source.elementId && !source.scopes.includes(elementId))
    .flatMap(({ elementId }) => shape.elements.get(elementId) ?? []);
  return source.scopes.filter(
    (scope) => !target.scopes.includes(scope) && !others.some((other) => other.scopes.includes(scope)),
  );
}

function isSamePlace(element: ElementShape, other: ElementShape | undefined): boolean {
  return other?.type === element.type && other.scopes.join() === element.scopes.join();
}

function isLeaf({ elementId }: ElementShape, elements: readonly ElementShape[]): boolean {
  return !elements.some(({ scopes }) => scopes.includes(elementId));
}

/** What release 8.5 of the engine can migrate by itself. */
function engineMigrates(source: ModelShape, target: ModelShape, elements: readonly ElementShape[]): boolean {
  if (source.hasEventSubProcess || target.hasEventSubProcess) return false;
  return elements.every(
    (element) =>
      !element.hasBoundaryEvent &&
      !element.inMultiInstance &&
      target.elements.get(element.elementId)?.hasBoundaryEvent !== true &&
      MIGRATED_BY_ENGINE.has(element.type),
  );
}

const MIGRATED_BY_ENGINE = new Set(['ServiceTask', 'UserTask', 'SubProcess', 'SendTask', 'BusinessRuleTask']);

function newInstanceBlocks(leaves: readonly ElementShape[], bonds: CaseBonds): string[] {
  return [
    ...(leaves.some(({ inMultiInstance }) => inMultiInstance) ? ['MULTI_INSTANCE'] : []),
    ...(leaves.some(({ inEventSubProcess }) => inEventSubProcess) ? ['EVENT_SUBPROCESS'] : []),
    ...(leaves.some(({ type }) => !MOVE_TARGETS.has(type)) ? ['TARGET_UNFIT'] : []),
    ...(bonds.callsInstance ? ['CALLED_INSTANCE'] : []),
    ...(bonds.hasClockOperations ? ['CLOCK_OPERATIONS'] : []),
    ...(bonds.hasCards ? ['CARDS'] : []),
    ...(bonds.countsFromEntry ? ['COUNTS_FROM_ENTRY'] : []),
    ...(bonds.hasNewPromise ? ['NEW_PROMISE'] : []),
  ];
}
