import { MOST_ATTACHMENTS } from '@app/fields';
import { h, type FunctionComponent } from 'preact';
import { useRef } from 'preact/hooks';
import { sizeText } from '@/shared/format/sizeText.js';
import type { FieldHelp } from './EntryField.js';
import { fieldFrame, type FieldProps } from './fieldFrame.js';
import { ATTACHMENT_ENDINGS } from './papers.js';
import { uploadRows } from './uploadRows.js';
import { usePapers } from './usePapers.js';

/** Papers of the case: they are uploaded, read and taken out of the field; the case keeps what was uploaded. */
export function attachmentsField({ t, papers }: FieldHelp): FunctionComponent<FieldProps> {
  return function AttachmentsField(props) {
    const { domId, field, disabled = false, readonly = false } = props;
    const ids = idsIn(props.value);
    const input = useRef<HTMLInputElement>(null);
    const onChange = (changed: string[]) => props.onChange({ value: changed });
    const { list, uploads, items, isTooMany, add, reload } = usePapers(papers, { ids, onChange });
    const remove = (id: string) => onChange(ids.filter((other) => other !== id));
    const isFixed = disabled || readonly;
    if (!papers.hasCase)
      return fieldFrame(props, props.errors ?? [], {
        entry: h('p', { class: 'papers-note' }, t('form.filesLater')),
      });
    return fieldFrame(props, props.errors ?? [], {
      entry: [
        papersList(),
        items.length === 0 ? null : uploadRows(uploads, items, t),
        isFixed ? null : button(),
        h('div', { role: 'status', class: 'papers-note' }, noteOf()),
        isTooMany
          ? h(
              'div',
              { role: 'alert', class: 'papers-problem' },
              t('adjust.tooManyFiles', { max: MOST_ATTACHMENTS }),
            )
          : null,
      ],
    });

    function papersList() {
      if (ids.length === 0) return null;
      return h(
        'ul',
        { class: 'papers' },
        ids.map((id) => {
          const paper = papers.find(id);
          const name = paper?.name ?? wordsWithoutName();
          const link = { href: papers.hrefOf(id), target: '_blank', rel: 'noopener noreferrer' };
          return h(
            'li',
            { key: id },
            paper === undefined ? h('span', null, name) : h('a', link, name),
            paper === undefined ? null : h('span', { class: 'papers-note' }, ` ${sizeText(paper.size)}`),
            isFixed
              ? null
              : h(
                  'button',
                  {
                    type: 'button',
                    'aria-label': t('adjust.removeFile', { name }),
                    onClick: () => remove(id),
                  },
                  '×',
                ),
          );
        }),
      );
    }

    function wordsWithoutName() {
      if (list === 'loading') return '…';
      return t(list === 'failed' ? 'form.fileUnread' : 'form.fileGone');
    }

    function button() {
      return [
        h('input', {
          ref: input,
          type: 'file',
          hidden: true,
          multiple: true,
          accept: ATTACHMENT_ENDINGS,
          'aria-label': field.label,
          onChange: (event: Event) => {
            const target = event.target as HTMLInputElement;
            const chosen = [...(target.files ?? [])];
            target.value = '';
            add(chosen);
          },
        }),
        h(
          'button',
          {
            id: domId,
            type: 'button',
            class: 'papers-add',
            'aria-busy': uploads.isBusy,
            disabled: list === 'loading' || ids.length + items.length >= MOST_ATTACHMENTS,
            onClick: () => input.current?.click(),
          },
          t('adjust.addFile'),
        ),
      ];
    }

    function noteOf() {
      if (list === 'failed')
        return [t('form.filesUnread'), h('button', { type: 'button', onClick: reload }, t('error.retry'))];
      if (isFixed) return ids.length === 0 ? t('form.noFiles') : null;
      return t('adjust.filesHint');
    }
  };
}

// helpers

function idsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : [];
}
