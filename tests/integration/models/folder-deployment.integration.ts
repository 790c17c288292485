import { EngineUnavailableError, type ProcessFolder } from '@app/engine';
import { AdjustableClock } from '@app/kernel';
import { FolderDeploymentService } from '@app/models';
import { createTestDatabase } from '@app/testing';

describe('deployment of the process folders', () => {
  let database: Awaited<ReturnType<typeof createTestDatabase>>;
  const engine = { deploy: jest.fn(async () => ({})) };

  beforeAll(async () => {
    database = await createTestDatabase();
  });
  afterAll(() => database.drop());
  beforeEach(() => engine.deploy.mockReset());

  const folder = (text: string): ProcessFolder => ({
    name: 'tiny',
    resources: [{ name: 'tiny.bpmn', path: 'tiny/tiny.bpmn', content: Buffer.from(text) }],
  });
  const service = () =>
    new FolderDeploymentService(database.dataSource, engine as never, new AdjustableClock());

  it('leaves an unchanged folder alone, so that it never replaces what an analyst deployed since', async () => {
    expect(await service().deploy(folder('one'), 0)).toBe(true);
    expect(await service().deploy(folder('one'), 0)).toBe(false);
    expect(await service().deploy(folder('two'), 0)).toBe(true);
    expect(engine.deploy).toHaveBeenCalledTimes(2);
  });

  it('asks an engine that is still reading its log again', async () => {
    engine.deploy.mockRejectedValueOnce(new EngineUnavailableError());
    expect(await service().deploy(folder('three'), 60_000)).toBe(true);
    expect(engine.deploy).toHaveBeenCalledTimes(2);
  });

  it('remembers nothing that the engine refused', async () => {
    engine.deploy.mockRejectedValueOnce(new Error('refused'));
    await expect(service().deploy(folder('four'), 0)).rejects.toThrow('refused');
    expect(await service().deploy(folder('four'), 0)).toBe(true);
  });
});
