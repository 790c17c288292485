import type { ElementShape, ModelShape } from '@app/models';
import {
  type ActiveElement,
  type CaseBonds,
  planMigration,
  planMove,
  startingPoints,
} from './repair-plan.js';

const FREE: CaseBonds = {
  callsInstance: false,
  hasClockOperations: false,
  hasCards: false,
  countsFromEntry: false,
  hasNewPromise: false,
};

describe('a move', () => {
  it('ends the stage that is left and begins the one that is entered', () => {
    const plan = planMove(shape(), active('first', 'a'), { from: 'a', to: 'b' });

    expect(plan.blocks).toEqual([]);
    expect(plan.effects.map(({ code, elementId }) => `${code} ${elementId}`)).toEqual([
      'ENDS a',
      'STAGE_ENDS first',
      'STAGE_BEGINS second',
      'BEGINS b',
    ]);
  });

  it('keeps the stage in which it stays, or in which something else goes on', () => {
    const within = planMove(shape(), active('first', 'a'), { from: 'a', to: 'a2' });
    const beside = planMove(shape(), active('first', 'a', 'a2'), { from: 'a', to: 'b' });

    expect(within.effects.map(({ code }) => code)).toEqual(['ENDS', 'BEGINS']);
    expect(beside.effects.map(({ code }) => code)).toEqual(['ENDS', 'STAGE_BEGINS', 'BEGINS']);
  });

  it.each([
    ['from where nothing is', ['b'], { from: 'a', to: 'b' }, 'NOT_THERE'],
    ['of one of several', ['a', 'a'], { from: 'a', to: 'b' }, 'SEVERAL_THERE'],
    ['to where it is', ['a'], { from: 'a', to: 'a' }, 'TARGET_SAME'],
    ['to an element that is not there', ['a'], { from: 'a', to: 'nowhere' }, 'TARGET_UNFIT'],
    ['to a boundary event', ['a'], { from: 'a', to: 'edge' }, 'TARGET_UNFIT'],
    ['into what runs several times', ['a'], { from: 'a', to: 'each' }, 'MULTI_INSTANCE'],
  ])('is not possible %s', (_, ids, way, block) => {
    expect(planMove(shape(), active(...ids), way).blocks).toContain(block);
  });
});

describe('a migration', () => {
  it('is done by the engine where nothing stands in its way', () => {
    const plan = planMigration(shape(), shape(), active('second', 'b'), FREE);

    expect(plan).toMatchObject({ path: 'engine', blocks: [], effects: [{ code: 'KEEPS', elementId: 'b' }] });
  });

  it('makes a new instance at the innermost elements where the engine cannot', () => {
    const here = active('first', 'a');
    const plan = planMigration(shape(), shape(), here, FREE);

    expect(plan).toMatchObject({ path: 'new-instance', blocks: [] });
    expect(plan.effects.map(({ code }) => code)).toEqual(['NEW_INSTANCE', 'KEEPS']);
    expect(startingPoints(shape(), here)).toEqual(['a']);
  });

  it('needs every active element at the same place of the other version', () => {
    const gone = shape({ b: undefined });
    const elsewhere = shape({ b: { scopes: [] } });

    expect(planMigration(shape(), gone, active('second', 'b'), FREE).blocks).toEqual(['ELEMENT_MISSING b']);
    expect(planMigration(shape(), elsewhere, active('second', 'b'), FREE).blocks).toEqual([
      'ELEMENT_MISSING b',
    ]);
  });

  it.each([
    ['callsInstance', 'CALLED_INSTANCE'],
    ['hasClockOperations', 'CLOCK_OPERATIONS'],
    ['hasCards', 'CARDS'],
    ['countsFromEntry', 'COUNTS_FROM_ENTRY'],
    ['hasNewPromise', 'NEW_PROMISE'],
  ])('leaves a case alone that would lose something: %s', (bond, block) => {
    const bonds = { ...FREE, [bond]: true };

    expect(planMigration(shape(), shape(), active('first', 'a'), bonds).blocks).toEqual([block]);
    expect(planMigration(shape(), shape(), active('second', 'b'), bonds).blocks).toEqual([]);
  });
});

// helpers

function active(...ids: string[]): ActiveElement[] {
  return ids.map((elementId, index) => ({ elementInstanceKey: String(index), flowScopeKey: '1', elementId }));
}

/** Two stages after one another; the first has something attached to one of its tasks. */
function shape(changes: Record<string, Partial<ElementShape> | undefined> = {}): ModelShape {
  const elements: [string, Partial<ElementShape>][] = [
    ['first', { type: 'SubProcess' }],
    ['a', { scopes: ['first'], hasBoundaryEvent: true }],
    ['a2', { scopes: ['first'] }],
    ['edge', { scopes: ['first'], type: 'BoundaryEvent' }],
    ['second', { type: 'SubProcess' }],
    ['b', { scopes: ['second'] }],
    ['each', { inMultiInstance: true }],
  ];
  const kept = elements.filter(([id]) => !(id in changes && changes[id] === undefined));
  const made = kept.map(([elementId, own]): [string, ElementShape] => [
    elementId,
    {
      ...{ elementId, name: elementId, type: 'UserTask', scopes: [], hasBoundaryEvent: false },
      ...{ inMultiInstance: false, inEventSubProcess: false, ...own, ...changes[elementId] },
    },
  ]);
  return { elements: new Map(made), hasEventSubProcess: false };
}
