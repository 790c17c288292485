import { h } from 'preact';
import { problemText } from '@/shared/api/problemText.js';
import { isRefused, type Upload, type Uploads } from '@/shared/attachments/uploads.js';
import { sizeText } from '@/shared/format/sizeText.js';
import type { Translate } from '@/shared/i18n/useText.js';

/** What of a field is on its way, as the panel of attachments shows it: how far, why not, and what can be done. */
export function uploadRows<Stored>(uploads: Uploads<Stored>, items: readonly Upload[], t: Translate) {
  return h(
    'ul',
    { class: 'papers-uploads', 'aria-label': t('attachments.onTheirWay') },
    items.map((item) =>
      h('li', { key: item.key }, [
        h('span', null, item.file.name, h('span', { class: 'papers-note' }, ` ${sizeText(item.file.size)}`)),
        stateOf(item, t),
        ...buttonsOf(item, uploads, t),
      ]),
    ),
  );
}

// helpers

function stateOf({ file, state, sent, problem }: Upload, t: Translate) {
  if (state === 'failed')
    return h(
      'span',
      { role: 'alert', class: 'papers-problem' },
      t('adjust.fileFault', { name: file.name, text: problemText(problem, t) }),
    );
  const percent = Math.floor(sent * 100);
  return h('span', null, [
    h('progress', { max: 100, value: percent, 'aria-label': file.name }),
    h(
      'span',
      { class: 'papers-note' },
      ` ${state === 'waiting' ? t('attachments.waiting') : t('attachments.sending', { percent })}`,
    ),
  ]);
}

function buttonsOf<Stored>({ key, file, state, problem }: Upload, uploads: Uploads<Stored>, t: Translate) {
  const button = (text: string, onClick: () => void) =>
    h('button', { type: 'button', 'aria-label': `${text} ${file.name}`, onClick }, text);
  const drop = t(state === 'failed' ? 'attachments.drop' : 'attachments.cancel');
  return [
    ...(state === 'failed' && !isRefused(problem)
      ? [button(t('attachments.retry'), () => uploads.retry(key))]
      : []),
    button(drop, () => uploads.drop(key)),
  ];
}
