import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { whenReleased } from '@/shared/components/whenReleased.js';
import type { Translate } from '@/shared/i18n/useText.js';
import type { Choice, Directory } from './directory.js';
import type { InputProps } from './EntryInput.js';
import { PickList } from './PickList.js';
import { useChoices } from './useChoices.js';

/**
 * A unit or a person, found by a part of the name; kept is the code. A whole name or account that only one has chooses it
 * while it is typed, and is marked in the list; any other that was typed and not chosen stays, as a text that the field refuses.
 */
export function PickInput(props: InputProps & { t: Translate; directory: Directory }) {
  const { field, domId, disabled, readonly, directory, t } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const chosen = useChosen(directory, props, typed !== null);
  const choices = useChoices(directory, field, isOpen ? (typed ?? '') : null);
  const items = choices.state === 'found' ? choices.items : NONE;
  const hasMore = choices.state === 'found' && choices.more;
  const listId = `${domId}-choices`;

  const open = () => {
    if (disabled || readonly || isOpen) return;
    setOpen(true);
    setActive(0);
  };
  const finish = () => {
    setOpen(false);
    setTyped(null);
    props.onTyping(false);
  };
  const choose = (choice: Choice) => {
    props.onChange(choice.code);
    finish();
  };
  const type = (text: string) => {
    open();
    setTyped(text);
    setActive(0);
    props.onTyping(true);
    props.onChange(text.trim() === '' ? null : text);
  };
  const leave = () => {
    const only = onlyNamed(items, typed);
    if (only !== undefined) choose(only);
    else finish();
    props.onBlur();
  };
  useEffect(() => {
    // who presses the button of the form next has it sent before the field is left
    const only = hasMore ? undefined : onlyNamed(items, typed);
    if (only === undefined) return;
    props.onChange(only.code);
    setActive(items.indexOf(only));
    // only when choices arrive; a key that is typed afterwards asks for others
  }, [items]);
  const press = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (isOpen) setActive((active + step + items.length) % Math.max(items.length, 1));
      else open();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const choice = isOpen ? items[active] : undefined;
      if (choice !== undefined) choose(choice);
    } else if (event.key === 'Escape' && isOpen) {
      event.stopPropagation();
      setOpen(false);
    }
  };
  return h(
    'span',
    { class: 'pick' },
    h('input', {
      class: 'fjs-input',
      id: domId,
      type: 'text',
      role: 'combobox',
      autoComplete: 'off',
      placeholder: disabled || readonly ? undefined : t('form.pickByName'),
      disabled,
      readOnly: readonly,
      required: field.validate?.required === true,
      value: typed ?? chosen,
      'aria-label': props.label,
      'aria-invalid': props.isWrong,
      'aria-describedby': props.describedBy,
      'aria-expanded': isOpen,
      'aria-autocomplete': 'list',
      'aria-controls': listId,
      'aria-activedescendant': isOpen && items.length > 0 ? `${listId}-${active}` : undefined,
      onInput: (event: Event) => type((event.target as HTMLInputElement).value),
      onClick: open,
      onKeyDown: press,
      onFocus: () => props.onFocus(),
      onBlur: () => whenReleased(leave),
    }),
    isOpen ? h(PickList, { id: listId, choices, active, onChoose: choose, onRetry: choices.retry, t }) : null,
  );
}

const NONE: readonly Choice[] = [];
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The one choice whose whole name or account was typed. */
function onlyNamed(items: readonly Choice[], typed: string | null): Choice | undefined {
  const text = typed?.trim();
  const named = items.filter(({ name, code }) => name === text || code === text);
  return named.length === 1 ? named[0] : undefined;
}

/** The name of what is chosen; what names nothing is shown as it is. While it is typed, the list asks already. */
function useChosen(directory: Directory, { field, value, onChange }: InputProps, isTyping: boolean): string {
  const code = typeof value === 'string' ? value : '';
  const [, redraw] = useState(0);
  const current = useRef(code);
  current.current = code;
  useEffect(() => {
    // a name that was typed is no code; nobody needs to be asked
    if (isTyping || !directory.mayName(field, code)) return;
    const show = (choice: Choice | null) => {
      if (current.current !== code) return;
      redraw((count) => count + 1);
      // only now it is known that there is no such: the field must say so
      if (choice === null) onChange(code);
    };
    // where the answer does not come, the code stands
    directory.find(field, code).then(show, () => undefined);
    // only another code is looked up; the functions are made anew at each change of the form
  }, [directory, code, isTyping]);
  return directory.known(field, code)?.name ?? code;
}
