import type { FindWords } from '@/shared/forms/replaceFormWords.js';
import type { TextKey, Translate } from '@/shared/i18n/useText.js';

const WORDS: Readonly<Record<string, TextKey>> = {
  'Build your form': 'forms.emptyTitle',
  'Drag and drop components here to start designing.': 'forms.emptyHint',
  'Use the preview window to test your form.': 'forms.emptyTry',
  'Drag and drop components here.': 'forms.dropHere',
  Repeatable: 'forms.repeatable',
  'Text view is empty': 'forms.textEmpty',
  'Text view is populated by an expression': 'forms.textComputed',
  'Text view is templated': 'forms.textComputed',
  'Html view is empty': 'forms.textEmpty',
  'Html view is populated by an expression': 'forms.textComputed',
  'Html view is templated': 'forms.textComputed',
  'Expression is empty': 'forms.expressionEmpty',
  'Remove form field': 'forms.remove',
};

/** The words of the canvas, which form-js has in English only. */
export function editorWords(t: Translate): FindWords {
  return (text) => {
    const key = WORDS[text];
    if (key !== undefined) return t(key);
    const computed = /^Expression for '(.*)'$/.exec(text);
    if (computed !== null) return t('forms.expressionFor', { key: computed[1] ?? '' });
    const removed = /^Remove (?!list item)(.+)$/.exec(text);
    return removed === null ? null : t('forms.removeOne', { name: removed[1] ?? '' });
  };
}
