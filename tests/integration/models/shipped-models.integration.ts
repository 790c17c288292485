import { EngineConfig } from '@app/config';
import { readProcessResources } from '@app/engine';
import type { EngineRecord } from '@app/engine-records';
import { ShippedModelsService } from '@app/models';
import { County, aRecord } from '../stages/county.js';

const OF_BEFORE_THE_UPGRADE = {
  processDefinitionKey: '3999',
  version: 0,
  resource: Buffer.from('<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" />').toString(
    'base64',
  ),
};

describe('the models of the installation', () => {
  let county: County;

  beforeAll(async () => {
    county = await County.found();
  });
  afterAll(() => county.close());

  it('are missing, then outdated, then current, as the records tell of them', async () => {
    // given
    const shipped = county.get(ShippedModelsService);
    const [last, ...others] = await deploymentRecords();
    expect(await shipped.state()).toBe('missing');

    // when
    await county.take(others);
    expect(await shipped.state()).toBe('missing');
    const before = { ...last!.value, ...OF_BEFORE_THE_UPGRADE };
    await county.take([aRecord('PROCESS', 'CREATED', '3999', '2026-01-01 07:00', before)]);
    expect(await shipped.state()).toBe('outdated');
    await county.take([last!]);

    // then
    expect(await shipped.state()).toBe('current');
  });

  async function deploymentRecords(): Promise<EngineRecord[]> {
    const folders = await readProcessResources(county.get(EngineConfig).processesDir);
    return folders
      .flatMap(({ resources }) => resources)
      .filter(({ name }) => !name.endsWith('.dmn'))
      .map(({ name, content }, index) => {
        const key = String(4_000 + index);
        const file = { resourceName: name, checksum: '', resource: content.toString('base64'), version: 1 };
        return name.endsWith('.bpmn')
          ? aRecord('PROCESS', 'CREATED', key, '2026-01-01 08:00', {
              ...{ ...file, processDefinitionKey: key, bpmnProcessId: name.replace('.bpmn', '') },
            })
          : aRecord('FORM', 'CREATED', key, '2026-01-01 08:00', { ...file, formKey: key, formId: name });
      });
  }
});
