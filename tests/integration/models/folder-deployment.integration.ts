import { EngineUnavailableError } from '@app/engine';
import {
  type FolderOutcome,
  FolderDeploymentService,
  ModelService,
  ShippedChangeService,
  type ShippedFolder,
} from '@app/models';
import { NoticeService } from '@app/notices';
import { type County, actor, openCounty } from '../cases/county.js';

const ANALYST = actor('analyst', ['zj.data/analyst'], { isAnalyst: true, displayName: '示例-周析' });
const CLERK = actor('mediator', ['zj.t09.mediate/mediator']);

describe('deployment of the process folders', () => {
  let county: County;
  const deploy = jest.fn();

  beforeEach(async () => {
    county = await openCounty();
    deploy.mockReset().mockImplementation(async () => ({ processes: [], decisions: [], forms: [] }));
    Object.assign(county.engine, { deploy });
    await county.dataSource.query(
      `insert into user_role (username, unit_code, role) values ('commander', 'zj.data', 'analyst')
       on conflict do nothing`,
    );
  });
  afterEach(() => county.close());

  it('leaves an unchanged folder alone', async () => {
    expect(await ship('one')).toBe('deployed');
    expect(await ship('one')).toBe('unchanged');
    expect(await ship('two')).toBe('deployed');
    expect(deploy).toHaveBeenCalledTimes(2);
  });

  it('asks an engine that is still reading its log again', async () => {
    deploy.mockRejectedValueOnce(new EngineUnavailableError());
    expect(await ship('three', 60_000)).toBe('deployed');
    expect(deploy).toHaveBeenCalledTimes(2);
  });

  it('remembers nothing that the engine refused', async () => {
    deploy.mockRejectedValueOnce(new Error('refused'));
    await expect(ship('four')).rejects.toThrow('refused');
    expect(await ship('four')).toBe('deployed');
  });

  it('holds a folder back whose newest version is a person’s, and tells those who may change models once', async () => {
    await shippedThenDrawn();

    expect(await ship('three')).toBe('held');
    expect(await ship('three')).toBe('held');

    expect(deploy).toHaveBeenCalledTimes(1);
    expect(await changes().of('tiny')).toMatchObject({
      files: [
        {
          ...{ kind: 'model', name: 'three', change: 'changed' },
          differences: [
            { change: 'added', id: 'added', name: 'three' },
            { change: 'changed', id: 'tiny', name: 'three' },
            { change: 'removed', id: 'drawn', name: '' },
          ],
        },
        { kind: 'form', name: 'tiny.form', change: 'new', differences: [] },
        {
          ...{ kind: 'paper', name: 'three', change: 'changed' },
          differences: ['title', 'tiny-paper.typ'].map((id) => ({ change: 'changed', id, name: '' })),
        },
      ],
    });
    expect(await noticesOf(ANALYST)).toEqual([['model-held', null, 'tiny']]);
    expect(await noticesOf(CLERK)).toEqual([]);
  });

  it('deploys over a version that says the same as the folder', async () => {
    await shippedThenDrawn(xmlOf('three', 'added'));
    expect(await ship('three')).toBe('deployed');
  });

  it('holds a folder back whose form a person has deployed alone', async () => {
    await ship('one');
    await known('tiny', 1, xmlOf('one', 'added'));
    await county.dataSource.query(
      `insert into form_definition (form_key, form_id, version, schema, deployed_at)
       values (91, 'tiny.form', 2, '{"id":"tiny.form","components":[{"key":"a"}]}', now())`,
    );
    await byPerson(1, '[{"formId":"tiny.form","version":2}]', true);

    expect(await ship('two')).toBe('held');
  });

  it('stores the papers of a folder with it, and none of one that is held back', async () => {
    await shippedThenDrawn();
    expect(await paperVersions()).toEqual([[1, 'one', null]]);
    expect(await ship('three')).toBe('held');
    expect(await paperVersions()).toEqual([[1, 'one', null]]);
  });

  it('makes one version of a paper that two processes deploy at once', async () => {
    expect(await Promise.all([ship('one'), ship('one')])).toEqual(['deployed', 'deployed']);
    expect(await paperVersions()).toEqual([[1, 'one', null]]);
  });

  it('holds a folder back whose paper is a person’s, until an editor takes over what it brought', async () => {
    await ship('one');
    await known('tiny', 1, xmlOf('one', 'added'));
    await county.dataSource.query(
      `insert into paper_template (process_id, code, version, title, contract, source, checksum, stored_at, deployed_by)
       select process_id, code, 2, title, contract, 'drawn', 'drawn', now(), 'analyst' from paper_template`,
    );

    expect(await ship('two')).toBe('held');
    expect((await paperVersions()).at(-1)).toEqual([2, 'drawn', 'analyst']);
    jest.spyOn(county.module.get(ModelService), 'check').mockResolvedValue([]);
    await changes().adopt(ANALYST, 'tiny');

    expect((await paperVersions()).at(-1)).toEqual([3, 'two', null]);
    expect(await ship('three')).toBe('deployed');
    expect((await paperVersions()).at(-1)).toEqual([4, 'three', null]);
  });

  it('puts what it brought in place when an editor takes it over, and asks no more', async () => {
    await shippedThenDrawn();
    await ship('three');
    await expect(changes().adopt(CLERK, 'tiny')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    jest.spyOn(county.module.get(ModelService), 'check').mockResolvedValue([]);

    await changes().adopt(ANALYST, 'tiny');

    expect(deploy).toHaveBeenCalledTimes(2);
    expect(deploy.mock.lastCall?.[0]).toMatchObject([
      { name: 'tiny.bpmn', content: xmlOf('three', 'added') },
      { name: 'tiny.form' },
    ]);
    expect(await changes().of('tiny')).toBeNull();
    expect(await ship('three')).toBe('unchanged');
    await expect(changes().adopt(ANALYST, 'tiny')).rejects.toMatchObject({ code: 'NOTHING_HELD' });
  });

  it('sends nothing to the engine that has errors', async () => {
    await shippedThenDrawn();
    await ship('three');

    await expect(changes().adopt(ANALYST, 'tiny')).rejects.toMatchObject({ code: 'MODEL_HAS_ERRORS' });
    expect(deploy).toHaveBeenCalledTimes(1);
  });

  it('keeps what is deployed when an editor says so, until the program brings something else', async () => {
    await shippedThenDrawn();
    await ship('three');

    await changes().keep(ANALYST, 'tiny');

    expect(await changes().of('tiny')).toBeNull();
    expect(await ship('three')).toBe('held');
    expect(await changes().of('tiny')).toBeNull();
    expect(await ship('four')).toBe('held');
    expect(await changes().of('tiny')).not.toBeNull();
    expect(await noticesOf(ANALYST)).toHaveLength(2);
  });

  // helpers

  const changes = () => county.module.get(ShippedChangeService);

  function ship(name: string, patienceMs = 0): Promise<FolderOutcome> {
    return county.module.get(FolderDeploymentService).deploy(folderOf(name), patienceMs);
  }

  /** Version 1 came with the program, version 2 was deployed by a person. */
  async function shippedThenDrawn(xml = xmlOf('drawn', 'drawn')): Promise<void> {
    await ship('one');
    await known('tiny', 1, xmlOf('one', 'added'));
    await known('tiny', 2, xml);
    await byPerson(2, '[]', false);
  }

  async function known(processId: string, version: number, xml: string): Promise<void> {
    await county.dataSource.query(
      `insert into definition (definition_key, process_id, version, name, resource_name, resource, checksum, properties, deployed_at)
       values ($1::int, $2::text, $1::int, $2::text, 'tiny.bpmn', $3, '', '{}', now())`,
      [version, processId, xml],
    );
  }

  async function byPerson(version: number, forms: string, isFormsAlone: boolean): Promise<void> {
    await county.dataSource.query(
      `insert into model_deployment
         (process_id, definition_key, version, checksum, deployed_by, deployed_at, forms, is_parts_alone)
       values ('tiny', $1::int, $1::int, '', 'analyst', now(), $2, $3)`,
      [version, forms, isFormsAlone],
    );
  }

  async function paperVersions(): Promise<unknown[][]> {
    const rows = await county.dataSource.query<{ version: number; source: string; by: string | null }[]>(
      `select version, source, deployed_by as by from paper_template order by version`,
    );
    return rows.map(({ version, source, by }) => [version, source, by]);
  }

  async function noticesOf(reader: typeof ANALYST): Promise<unknown[]> {
    const notices = await county.module.get(NoticeService).list(reader);
    return notices.map(({ template, caseNo, facts }) => [template, caseNo, facts.processId]);
  }
});

// helpers

function folderOf(name: string): ShippedFolder {
  const contract = { title: name, series: '示字', issuer: '="示例"', fields: [], sample: {} };
  return {
    name: 'tiny',
    papers: [{ processId: 'tiny', code: 'tiny-paper', contract, source: name }],
    resources: [
      fileOf('tiny.bpmn', xmlOf(name, 'added')),
      fileOf('tiny.form', JSON.stringify({ id: 'tiny.form', components: [] })),
    ],
  };
}

function fileOf(name: string, text: string): ShippedFolder['resources'][number] {
  return { name, path: `tiny/${name}`, content: Buffer.from(text) };
}

function xmlOf(name: string, taskId: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="tiny" name="${name}" isExecutable="true">
    <bpmn:task id="${taskId}"${taskId === 'added' ? ` name="${name}"` : ''} />
  </bpmn:process>
</bpmn:definitions>`;
}
