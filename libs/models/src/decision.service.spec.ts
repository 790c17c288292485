import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EngineConfig } from '@app/config';
import { Test } from '@nestjs/testing';
import { FeelModule } from '@app/feel';
import { DecisionService } from './decision.service.js';

const BOMB = 'count(for i in 1..300000000 return track) &gt; 1';

describe('a decision table with a cell that takes too long', () => {
  const folder = mkdtempSync(join(tmpdir(), 'decisions-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['test', table(BOMB, '"a"')],
    ['result', table('-', BOMB)],
    ['input', table('-', '"a"', BOMB)],
  ])('says so, and holds nobody up: %s', async (name, dmn) => {
    mkdirSync(join(folder, name, name), { recursive: true });
    writeFileSync(join(folder, name, name, 'who.dmn'), dmn);
    const module = await Test.createTestingModule({
      imports: [FeelModule],
      providers: [
        DecisionService,
        {
          provide: EngineConfig,
          useValue: Object.assign(new EngineConfig(), { processesDir: join(folder, name) }),
        },
      ],
    }).compile();
    let beats = 0;
    const heart = setInterval(() => (beats += 1), 50);

    await expect(module.get(DecisionService).decide('who', [{ track: 'a' }])).rejects.toMatchObject({
      code: 'DECISION_EXCEEDED',
      status: 422,
      details: { decisionId: 'who' },
    });

    clearInterval(heart);
    expect(beats).toBeGreaterThan(5);
    await module.close();
  });
});

// helpers

function table(test: string, result: string, input = 'track'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:example">
      <decision id="who" name="who"><decisionTable id="t" hitPolicy="FIRST">
        <input id="i1"><inputExpression id="e1" typeRef="string"><text>${input}</text></inputExpression></input>
        <output id="o1" name="group" typeRef="string" />
        <rule id="r1"><inputEntry id="a1"><text>${test}</text></inputEntry>
          <outputEntry id="b1"><text>${result}</text></outputEntry></rule>
      </decisionTable></decision>
    </definitions>`;
}
