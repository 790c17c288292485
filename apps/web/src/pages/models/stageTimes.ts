import { Group } from '@bpmn-io/properties-panel';
import type { Language } from '@/shared/format/civilDate.js';
import { propertyEntry } from './propertyEntry.js';
import { reportEntries } from './reportEntries.js';
import type { ModelElement } from './stageProperty.js';
import { type StageEntry, stageEntries, waitingEntries } from './stageEntries.js';

interface PropertiesPanel {
  registerProvider: (priority: number, provider: object) => void;
}

const AFTER_ZEEBE = 400;
const STAGE_TYPES = ['bpmn:SubProcess', 'bpmn:CallActivity'];

/**
 * A group "环节时限" for stages: what the law and the promise allow, in fields with names instead of raw properties; and
 * for tasks of people what they wait for; for events that wait for a message how people report them.
 */
export function stageTimesModule(language: Language): object {
  class StageTimes {
    static $inject = ['propertiesPanel'];

    constructor(panel: PropertiesPanel) {
      panel.registerProvider(AFTER_ZEEBE, this);
    }

    getGroups(element: ModelElement) {
      return (groups: { id: string }[]) => {
        const own = ownGroups(element, language);
        const at = groups.findIndex(({ id }) => id === 'general') + 1;
        return [...groups.slice(0, at), ...own, ...groups.slice(at)];
      };
    }
  }
  return { __init__: ['stageTimes'], stageTimes: ['type', StageTimes] };
}

function ownGroups(element: ModelElement, language: Language) {
  const { $type } = element.businessObject;
  const english = language === 'en';
  if (STAGE_TYPES.includes($type)) {
    const label = english ? 'Stage and limits' : '环节时限';
    return [groupOf(element, { id: 'stageTimes', label, entries: stageEntries(language) })];
  }
  if (waitsForMessage(element)) {
    const label = english ? 'Reported by people' : '由人登记';
    return [groupOf(element, { id: 'reportedEvent', label, entries: reportEntries(language) })];
  }
  if ($type !== 'bpmn:UserTask') return [];
  const label = english ? 'What it waits for' : '等待事项';
  return [groupOf(element, { id: 'taskWaiting', label, entries: waitingEntries(language) })];
}

const WAITING_EVENTS = ['bpmn:BoundaryEvent', 'bpmn:IntermediateCatchEvent', 'bpmn:StartEvent'];

/** An event that waits for a message while a case runs; the start of a process waits for its registration. */
function waitsForMessage({ businessObject }: ModelElement): boolean {
  const { $type, $parent, eventDefinitions = [] } = businessObject;
  const isStartOfCase = $type === 'bpmn:StartEvent' && $parent?.$type === 'bpmn:Process';
  return (
    WAITING_EVENTS.includes($type) &&
    !isStartOfCase &&
    eventDefinitions.some((definition) => definition.$type === 'bpmn:MessageEventDefinition')
  );
}

interface OwnGroup {
  id: string;
  label: string;
  entries: StageEntry[];
}

function groupOf(element: ModelElement, { id, label, entries }: OwnGroup) {
  return {
    id,
    label,
    component: Group,
    entries: entries.map((entry) => propertyEntry(element, id, entry)),
  };
}
