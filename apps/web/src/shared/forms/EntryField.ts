import { Datetime, Numberfield, Textfield } from '@bpmn-io/form-js-viewer';
import { ATTACHMENTS_TYPE, entryKindOf, NAMING_TYPES, OWN_TYPES, TABLE_TYPE } from '@app/fields';
import { h, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { Translate } from '@/shared/i18n/useText.js';
import { attachmentsField } from './AttachmentsField.js';
import type { CellFaults } from './cellFaults.js';
import type { Directory } from './directory.js';
import { EntryInput } from './EntryInput.js';
import {
  describingIds,
  type FieldComponent,
  fieldFrame,
  type FieldProps,
  inputGroup,
  withConfig,
} from './fieldFrame.js';
import { LimitLines } from './LimitLines.js';
import type { Papers } from './papers.js';
import { pickField } from './PickField.js';
import type { StartedLimits } from './startedLimits.js';
import { tableField } from './TableField.js';

/** What our fields need from around the form. */
export interface FieldHelp {
  t: Translate;
  limits: StartedLimits;
  directory: Directory;
  cellFaults: CellFaults;
  papers: Papers;
  /** Whether the form is being drawn: then a table shows its columns without having rows. */
  isDrawn?: boolean;
}

/** Types of form-js whose own fields change what is typed, or drop what they cannot read, and the types that it lacks. */
export function entryFields(help: FieldHelp): Record<string, FieldComponent> {
  const Entry = entryField(help);
  const Pick = pickField(help);
  const text: FunctionComponent<FieldProps> = (props) =>
    h(entryKindOf(props.field) === undefined ? (Textfield as FieldComponent) : Entry, props);
  return {
    ...Object.fromEntries(OWN_TYPES.map((type) => [type, withConfig(Entry, Textfield, type)])),
    ...Object.fromEntries(NAMING_TYPES.map((type) => [type, withConfig(Pick, Textfield, type)])),
    [TABLE_TYPE]: withConfig(tableField(help), Textfield, TABLE_TYPE),
    [ATTACHMENTS_TYPE]: withConfig(attachmentsField(help), Textfield, ATTACHMENTS_TYPE),
    number: withConfig(Entry, Numberfield, 'number'),
    datetime: withConfig(Entry, Datetime, 'datetime'),
    textfield: withConfig(text, Textfield, 'textfield'),
  };
}

/** A field whose text is read. What cannot be read stays, with the reason beside it. */
function entryField({ t, limits }: FieldHelp): FunctionComponent<FieldProps> {
  return function EntryField(props) {
    const { field, domId, value, disabled = false, readonly = false, onBlur, onFocus } = props;
    const [isTyping, setTyping] = useState(false);
    const errors = isTyping ? [] : (props.errors ?? []);
    const ids = describingIds(domId);
    const input = h(EntryInput, {
      ...{ t, field, domId, value, disabled, readonly, onBlur, onFocus, onTyping: setTyping },
      isWrong: errors.length > 0,
      describedBy: `${ids.description} ${ids.error}`,
      onChange: (changed) => props.onChange({ value: changed }),
    });
    return fieldFrame(props, errors, {
      entry: inputGroup(field, errors, input),
      below: entryKindOf(field) === 'date' ? h(LimitLines, { limits, variable: field.key }) : null,
    });
  };
}
