import { Test, type TestingModule } from '@nestjs/testing';
import { EngineConfig } from '@app/config';
import { DeploymentRejectedError, EngineCommandsModule, EngineService } from '@app/engine';
import { eventually } from '../support/eventually.js';
import { type Finding, Person } from '../support/person.js';
import { sharedSystem } from '../support/shared-system.js';
import { BAD } from './bad-models.js';
import { GOOD } from './good-models.js';
import { LATE } from './late-models.js';
import { PUBLIC } from './public-models.js';
import { PROBE } from './probe-model.js';

/** What only this system needs: its broker would take a model without. */
const OURS = ['START_MESSAGE_MISSING'];

/**
 * The check answers as the broker does: what the broker refuses has an error, and what has no error the broker takes.
 * Where the check is stricter, a case would stop later.
 */
describe('the check of models and the broker', () => {
  const system = sharedSystem();
  let analyst: Person;
  let module: TestingModule;
  let engine: EngineService;
  let newest = 0;

  beforeAll(async () => {
    analyst = await Person.loggedIn(system, 'analyst');
    const config = new EngineConfig();
    config.zeebeAddress = system.commandEnvironment['ZEEBE_ADDRESS'] ?? config.zeebeAddress;
    module = await Test.createTestingModule({ imports: [EngineCommandsModule] })
      .overrideProvider(EngineConfig)
      .useValue(config)
      .compile();
    engine = module.get(EngineService);
  });

  afterAll(async () => {
    // what was deployed here must not reach the tables while other tests look at them
    await eventually('the last model of the table in the catalogue', async () => {
      const { body } = await analyst.ask<{ version?: number }>('GET', `/models/${PROBE}`);
      return (body.version ?? 0) >= newest ? true : undefined;
    });
    await module.close();
  });

  it.each(GOOD)('both take %s', async (_name, xml) => {
    expect({ errors: await errorsOf(xml), refusal: await refusalOf(xml) }).toEqual({
      errors: [],
      refusal: null,
    });
  });

  it.each(BAD)('both refuse %s', async (_name, xml) => {
    expect(await refusalOf(xml)).not.toBeNull();
    expect(await errorsOf(xml)).not.toEqual([]);
  });

  it.each(LATE)('the check refuses what would stop later: %s', async (_name, xml) => {
    expect(await refusalOf(xml)).toBeNull();
    expect(await errorsOf(xml)).not.toEqual([]);
  });

  it.each(PUBLIC)('both say the same of a public model: %s', async (_name, xml) => {
    const errors = (await errorsOf(xml)).filter((error) => !OURS.some((code) => error.startsWith(code)));
    expect(errors.length > 0).toBe((await refusalOf(xml)) !== null);
  });

  async function errorsOf(xml: string): Promise<string[]> {
    const { findings } = await analyst.post<{ findings: Finding[] }>(`/models/${PROBE}/check`, { xml });
    return findings
      .filter(({ severity }) => severity === 'error')
      .map(({ code, elementId }) => `${code} ${elementId ?? ''}`.trim());
  }

  /** What the broker says against it; null when it takes it. */
  async function refusalOf(xml: string): Promise<string | null> {
    try {
      const { processes } = await engine.deploy([{ name: `${PROBE}.bpmn`, content: xml }]);
      newest = Math.max(
        newest,
        ...processes.filter(({ processId }) => processId === PROBE).map(({ version }) => version),
      );
      return null;
    } catch (error) {
      if (error instanceof DeploymentRejectedError)
        return error.rejections.map(({ message }) => message).join('; ');
      throw error;
    }
  }
});
