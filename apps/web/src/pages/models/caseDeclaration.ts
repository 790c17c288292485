import { Group, isTextFieldEntryEdited, ListGroup, TextFieldEntry } from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { Language } from '@/shared/format/civilDate.js';
import { caseEntries, FAMILIES, type Family, familyEntries, familyWords } from './declarationEntries.js';
import { freeName, isName, memberNames, renamed } from './declaredNames.js';
import { propertyEntry } from './propertyEntry.js';
import {
  type BpmnFactory,
  type ModelElement,
  type Modeling,
  propertyNames,
  readStageProperty,
  renameProperties,
  writeStageProperty,
} from './stageProperty.js';

interface PropertiesPanel {
  registerProvider: (priority: number, provider: object) => void;
}

interface Services {
  modeling: Modeling;
  factory: BpmnFactory;
}

const AFTER_ZEEBE = 400;
const CASE_GROUP = 'caseDeclaration';

/** Groups for a process: what the platform shows of its cases, in fields with names instead of raw properties. */
export function caseDeclarationModule(language: Language): object {
  class CaseDeclaration {
    static $inject = ['propertiesPanel', 'modeling', 'bpmnFactory'];

    constructor(
      panel: PropertiesPanel,
      private readonly modeling: Modeling,
      private readonly factory: BpmnFactory,
    ) {
      panel.registerProvider(AFTER_ZEEBE, this);
    }

    getGroups(element: ModelElement) {
      if (element.businessObject.$type !== 'bpmn:Process') return (groups: { id: string }[]) => groups;
      const services = { modeling: this.modeling, factory: this.factory };
      return (groups: { id: string }[]) => {
        const at = groups.findIndex(({ id }) => id === 'general') + 1;
        return [...groups.slice(0, at), ...ownGroups(element, language, services), ...groups.slice(at)];
      };
    }
  }
  return { __init__: ['caseDeclaration'], caseDeclaration: ['type', CaseDeclaration] };
}

/** The field of the panel in which a property of a process is written. */
export function entryOf(element: ModelElement, property: string): string {
  const [first, name = '', ...rest] = property.split('.');
  const family = FAMILIES.find((one) => one === first);
  if (family === undefined || rest.length === 0) return `${CASE_GROUP}-${property}`;
  const index = memberNames(propertyNames(element), family).indexOf(name);
  return `${CASE_GROUP}-${family}-${index}-${rest.join('.')}`;
}

// helpers

function ownGroups(element: ModelElement, language: Language, services: Services) {
  return [
    {
      id: CASE_GROUP,
      label: language === 'en' ? 'What its cases show' : '案件显示',
      component: Group,
      entries: caseEntries(language).map((entry) => propertyEntry(element, CASE_GROUP, entry)),
    },
    ...FAMILIES.map((family) => familyGroup(element, { family, language, services })),
  ];
}

interface FamilyGroup {
  family: Family;
  language: Language;
  services: Services;
}

function familyGroup(element: ModelElement, { family, language, services }: FamilyGroup) {
  const names = memberNames(propertyNames(element), family);
  const words = familyWords(family, language);
  return {
    id: `${CASE_GROUP}-${family}`,
    element,
    label: words.group,
    component: ListGroup,
    items: names.map((name, index) => memberItem(element, { family, language, services, name, index })),
    add: (event: Event) => {
      event.stopPropagation();
      const property = `${family}.${freeName(names, family)}.label`;
      writeStageProperty(element, property, words.added, services);
    },
  };
}

function memberItem(
  element: ModelElement,
  { family, language, services, name, index }: FamilyGroup & { name: string; index: number },
) {
  // by its place: its name is being typed
  const id = `${CASE_GROUP}-${family}-${index}`;
  const prefix = `${family}.${name}.`;
  const entries = familyEntries(family, language).map((entry) => {
    const { id: _, ...field } = propertyEntry(element, id, { ...entry, property: prefix + entry.property });
    return { id: `${id}-${entry.property}`, ...field };
  });
  return {
    id,
    label: readStageProperty(element, `${prefix}label`) ?? name,
    entries: [
      nameEntry(element, { id, family, name, label: familyWords(family, language).name }),
      ...entries,
    ],
    remove: (event: Event) => {
      event.stopPropagation();
      renameProperties(element, (one) => (one.startsWith(prefix) ? undefined : one), services);
    },
  };
}

interface NameOf {
  id: string;
  family: Family;
  name: string;
  label: string;
}

function nameEntry(element: ModelElement, { id, family, name, label }: NameOf) {
  const component = (props: { element: ModelElement; id: string }) => {
    const modeling = useService<Modeling>('modeling');
    const factory = useService<BpmnFactory>('bpmnFactory');
    const debounce = useService<unknown>('debounceInput');
    const others = memberNames(propertyNames(element), family).filter((one) => one !== name);
    return h(TextFieldEntry, {
      ...{ ...props, label, debounce, getValue: () => name },
      setValue: (next: string | undefined) => {
        if (next !== undefined && isName(next) && !others.includes(next))
          renameProperties(element, renamed(family, name, next), { modeling, factory });
      },
    });
  };
  return { id: `${id}-name`, element, component, isEdited: isTextFieldEntryEdited };
}
