import {
  isSelectEntryEdited,
  isTextFieldEntryEdited,
  SelectEntry,
  TextFieldEntry,
} from '@bpmn-io/properties-panel';
import { h } from '@bpmn-io/properties-panel/preact';
import { useService } from 'bpmn-js-properties-panel';
import type { StageEntry } from './stageEntries.js';
import {
  type BpmnFactory,
  type ModelElement,
  type Modeling,
  readStageProperty,
  writeStageProperty,
} from './stageProperty.js';

interface EntryProps {
  element: ModelElement;
  id: string;
}

/** A field of the properties panel for one property of an element. */
export function propertyEntry(element: ModelElement, group: string, entry: StageEntry) {
  return {
    id: `${group}-${entry.property}`,
    element,
    component: entry.options === undefined ? textEntry(entry) : selectEntry(entry),
    isEdited: entry.options === undefined ? isTextFieldEntryEdited : isSelectEntryEdited,
  };
}

// helpers

function textEntry(entry: StageEntry) {
  return ({ element, id }: EntryProps) => {
    const debounce = useService<unknown>('debounceInput');
    return h(TextFieldEntry, { ...entryProps(entry, element, id), debounce });
  };
}

function selectEntry(entry: StageEntry) {
  return ({ element, id }: EntryProps) =>
    h(SelectEntry, { ...entryProps(entry, element, id), getOptions: () => entry.options });
}

function entryProps(entry: StageEntry, element: ModelElement, id: string) {
  const modeling = useService<Modeling>('modeling');
  const factory = useService<BpmnFactory>('bpmnFactory');
  return {
    element,
    id,
    label: entry.label,
    description: entry.hint,
    getValue: () => readStageProperty(element, entry.property) ?? '',
    setValue: (value: string | undefined) =>
      writeStageProperty(element, entry.property, value, { modeling, factory }),
  };
}
