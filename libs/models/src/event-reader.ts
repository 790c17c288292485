import { type ModelElement, childrenOf, textOf, zeebePropertiesOf } from '@app/bpmn';

/** A thing of a model in the words of its drawing. */
export interface DrawnName {
  name: string;
  nameEn: string | null;
}

/** What ends when an event comes: a stage, a task, another part of the work, or everything that its process does. */
export interface EventEnds extends DrawnName {
  kind: 'stage' | 'task' | 'part' | 'process';
}

/** What a model says of an event that people report, from the properties `report.*` of an event that waits for a message. */
export interface ReportedEventDeclaration {
  label: string;
  labelEn: string | null;
  /** The form that is filled in for it; without one a day and a note are. */
  formId: string | null;
  /** Who may report it: groups, or FEEL over the variables of the instance; without them whoever holds the work. */
  groups: string | null;
  /** What ends by it; null where everything goes on. */
  ends: EventEnds | null;
  /** It is waited for once; otherwise it may come again and again. */
  isOnce: boolean;
  /** What comes next, where it has a name. */
  next: DrawnName | null;
}

/** Properties by which a model says that people report an event; any one of them says it. */
export const REPORT_PROPERTIES = ['report.form', 'report.groups', 'report.label', 'report.label.en'] as const;

/** What is said of an event that people report; undefined where nothing is, or it waits for no message. */
export function readReportedEvent(element: ModelElement): ReportedEventDeclaration | undefined {
  const properties = zeebePropertiesOf(element);
  if (!declaresReport(element) || !waitsForMessage(element)) return undefined;
  const drawn = nameOf(textOf(element.name) === undefined ? (parentOf(element) ?? element) : element);
  return {
    label: textOf(properties['report.label']) ?? drawn.name,
    labelEn: textOf(properties['report.label.en']) ?? drawn.nameEn,
    formId: reportFormOf(element) ?? null,
    groups: textOf(properties['report.groups']) ?? null,
    ends: endsOf(element),
    isOnce: element['cancelActivity'] !== false && element['isInterrupting'] !== false,
    next: nextOf(element),
  };
}

export function declaresReport(element: ModelElement): boolean {
  const properties = zeebePropertiesOf(element);
  return REPORT_PROPERTIES.some((name) => textOf(properties[name]) !== undefined);
}

/** Whether a message sets an event off: of a task that waits for one, nobody says what people report. */
export function waitsForMessage(element: ModelElement): boolean {
  return childrenOf(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:MessageEventDefinition');
}

/** The form that is filled in where people report an event. */
export function reportFormOf(element: ModelElement): string | undefined {
  return textOf(zeebePropertiesOf(element)['report.form']);
}

// helpers

function endsOf(element: ModelElement): EventEnds | null {
  const ended = endedBy(element);
  if (ended === undefined) return null;
  return { kind: kindOf(ended), ...nameOf(ended) };
}

function endedBy(element: ModelElement): ModelElement | undefined {
  if (element.$type === 'bpmn:BoundaryEvent')
    return element['cancelActivity'] === false ? undefined : (element['attachedToRef'] as ModelElement);
  const around = parentOf(element);
  if (element.$type !== 'bpmn:StartEvent' || around?.['triggeredByEvent'] !== true) return undefined;
  return element['isInterrupting'] === false ? undefined : parentOf(around);
}

function kindOf(ended: ModelElement): EventEnds['kind'] {
  if (ended.$type === 'bpmn:Process') return 'process';
  if (zeebePropertiesOf(ended)['stage'] !== undefined) return 'stage';
  return ended.$type === 'bpmn:UserTask' ? 'task' : 'part';
}

/** Gateways are no step that anybody would look for. */
function nextOf(element: ModelElement): DrawnName | null {
  const target = childrenOf(element, 'outgoing')[0]?.['targetRef'] as ModelElement | undefined;
  if (target === undefined || target.$type.endsWith('Gateway')) return null;
  return textOf(target.name) === undefined ? null : nameOf(target);
}

function nameOf(element: ModelElement): DrawnName {
  return {
    name: textOf(element.name) ?? element.id ?? '',
    nameEn: textOf(zeebePropertiesOf(element)['name.en']) ?? null,
  };
}

function parentOf(element: ModelElement): ModelElement | undefined {
  return element.$parent;
}
