import { h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Translate } from '@/shared/i18n/useText.js';
import type { Choice } from './directory.js';
import type { SearchState } from './useChoices.js';

interface Props {
  id: string;
  choices: SearchState;
  active: number;
  onChoose: (choice: Choice) => void;
  onRetry: () => void;
  t: Translate;
}

/** What can be chosen, below its field; also that it is being searched, that there is nothing, or that it failed. */
export function PickList({ id, choices, active, onChoose, onRetry, t }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const items = choices.state === 'found' ? choices.items : [];
  return h(
    'div',
    // the cursor stays in the field
    { class: 'pick-list', onMouseDown: (event: Event) => event.preventDefault() },
    h(
      'div',
      { id, ref: list, role: 'listbox', 'aria-label': t('form.choices') },
      items.map((choice, index) =>
        h(
          'div',
          {
            key: choice.code,
            id: `${id}-${index}`,
            role: 'option',
            class: 'pick-choice',
            'aria-selected': index === active,
            onClick: () => onChoose(choice),
          },
          choice.name,
          choice.hint === '' ? null : h('span', { class: 'pick-hint' }, ` ${choice.hint}`),
        ),
      ),
    ),
    h('div', { class: 'pick-note', role: 'status' }, noteOf(choices, onRetry, t)),
  );
}

function noteOf(choices: SearchState, onRetry: () => void, t: Translate) {
  if (choices.state === 'searching') return t('form.searching');
  if (choices.state === 'failed')
    return [t('form.searchFailed'), h('button', { type: 'button', onClick: onRetry }, t('error.retry'))];
  if (choices.items.length === 0) return t('form.noResults');
  return choices.more ? t('form.moreResults') : null;
}
