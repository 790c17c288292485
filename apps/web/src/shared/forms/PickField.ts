import { h, type FunctionComponent } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldHelp } from './EntryField.js';
import { describingIds, fieldFrame, type FieldProps, inputGroup } from './fieldFrame.js';
import { PickInput } from './PickInput.js';

/** A field that names a unit or a person. */
export function pickField({
  t,
  directory,
}: Pick<FieldHelp, 't' | 'directory'>): FunctionComponent<FieldProps> {
  return function PickField(props) {
    const { field, domId, value, disabled = false, readonly = false, onBlur, onFocus } = props;
    const [isTyping, setTyping] = useState(false);
    const errors = isTyping ? [] : (props.errors ?? []);
    const ids = describingIds(domId);
    const input = h(PickInput, {
      ...{ t, directory, field, domId, value, disabled, readonly, onBlur, onFocus, onTyping: setTyping },
      isWrong: errors.length > 0,
      describedBy: `${ids.description} ${ids.error}`,
      onChange: (changed) => props.onChange({ value: changed }),
    });
    return fieldFrame(props, errors, { entry: inputGroup(field, errors, input) });
  };
}
