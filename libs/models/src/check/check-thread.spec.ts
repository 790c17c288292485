import { setImmediate as othersTurn } from 'node:timers/promises';
import type { AskedReferences } from './check-job.js';
import { CheckThread } from './check-thread.js';
import { SMALL } from './small-model.builders.js';

/** What a check in this thread would let others have between its steps, many times over. */
const MANY_TURNS = 2000;
const NOTHING_ASKED: AskedReferences = {
  calledXml: () => Promise.resolve(undefined),
  exceeding: () => Promise.resolve(new Set()),
};

// its program is transpiled when the first check starts it
jest.setTimeout(120_000);

describe('the thread in which models are checked', () => {
  const thread = new CheckThread();
  afterAll(() => thread.end());

  const codesOf = async (xml: string, references = NOTHING_ASKED) => {
    const findings = await thread.run({ kind: 'check', xml, processId: 'small', known: {} }, references);
    return findings.map(({ code }) => code);
  };

  it('finds what is wrong, and asks for what only the deployed system knows', async () => {
    const exceeding = jest.fn(() => Promise.resolve(new Set(['count(for i in 1..300000000 return i)'])));
    const xml = SMALL.replace('value="5 working_day"', 'value="=count(for i in 1..300000000 return i)"');
    expect(xml).not.toBe(SMALL);

    expect(await codesOf(SMALL)).toEqual([]);
    expect(await codesOf(xml, { ...NOTHING_ASKED, exceeding })).toContain('FEEL_EXCEEDED');
    expect(exceeding).toHaveBeenCalledTimes(1);
    expect(await codesOf('<bpmn')).toEqual(['XML_INVALID']);
    const broken = { ...NOTHING_ASKED, exceeding: failing };
    await expect(codesOf(xml, broken)).rejects.toThrow('no answer');
    expect(await codesOf(SMALL)).toEqual([]);
  });

  it('lets others have their turn while it reads the largest model', async () => {
    let isDone = false;
    let turns = 0;
    const checking = codesOf(largest()).finally(() => (isDone = true));
    while (!isDone) {
      await othersTurn();
      turns += 1;
    }

    expect(await checking).toContain('NO_INCOMING');
    expect(turns).toBeGreaterThan(MANY_TURNS);
  });

  it('is ended whatever it does, and another one goes on', async () => {
    const running = codesOf(largest());
    const refused = expect(running).rejects.toThrow('has ended');
    await othersTurn();

    await thread.end();

    await refused;
    expect(await codesOf(SMALL)).toEqual([]);
  });
});

// helpers

function failing(): never {
  throw new Error('no answer');
}

/** Nearly as many elements as are read. */
function largest(): string {
  const tasks = Array.from({ length: 4500 }, (_, i) => `<bpmn:serviceTask id="many${i}" name="x" />`);
  return SMALL.replace('<bpmn:startEvent', `${tasks.join('')}<bpmn:startEvent`);
}
