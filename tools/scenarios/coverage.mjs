import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BpmnModdle } from 'bpmn-moddle';

/** What every model must reach in each of the two, in percent. */
export const WANTED_PERCENT = 90;

/** The models of the process folders with their elements and lines. */
export async function loadModels(processesDir, processId) {
  const folders = (await readdir(processesDir, { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const wanted = folders
    .map(({ name }) => name)
    .filter((name) => processId === undefined || name === processId);
  const models = await Promise.all(wanted.sort().map((folder) => modelsIn(join(processesDir, folder))));
  return models.flat();
}

async function modelsIn(dir) {
  const files = (await readdir(dir)).filter((name) => name.endsWith('.bpmn')).sort();
  const models = await Promise.all(
    files.map(async (name) => processesOf(await readFile(join(dir, name), 'utf8'))),
  );
  return models.flat();
}

/** Each process of a document: its id, the ids of its elements and of its lines. */
export async function processesOf(xml) {
  const { rootElement } = await new BpmnModdle().fromXML(xml);
  return rootElement.rootElements
    .filter(({ $type }) => $type === 'bpmn:Process')
    .map((process) => {
      const all = inside(process);
      const isFlow = ({ $type }) => $type === 'bpmn:SequenceFlow';
      const nodes = all.filter((element) => element.$instanceOf('bpmn:FlowNode'));
      return {
        id: process.id,
        elements: nodes.map(({ id }) => id),
        flows: all.filter(isFlow).map(({ id }) => id),
      };
    });
}

function inside(scope) {
  return (scope.flowElements ?? []).flatMap((element) => [element, ...inside(element)]);
}

/** How much of each model was gone through, and what was not; `reached` has `<process>/<element>`. */
export function coverageOf(models, reached) {
  return models.map(({ id, elements, flows }) => ({
    id,
    elements: shareOf(id, elements, reached),
    flows: shareOf(id, flows, reached),
  }));
}

function shareOf(process, ids, reached) {
  const missed = ids.filter((id) => !reached.has(`${process}/${id}`));
  const percent = ids.length === 0 ? 100 : Math.floor(((ids.length - missed.length) / ids.length) * 100);
  return { total: ids.length, missed, percent };
}

export function isCovered({ elements, flows }) {
  return Math.min(elements.percent, flows.percent) >= WANTED_PERCENT;
}
