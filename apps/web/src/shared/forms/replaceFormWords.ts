import type { Translate, TextKey } from '@/shared/i18n/useText.js';

const WORDS: Record<string, TextKey> = {
  Select: 'form.select',
  Search: 'form.search',
  'No results': 'form.noResults',
  'All values selected': 'form.allSelected',
  'Nothing to show.': 'form.nothing',
  'Add new': 'form.addRow',
  Increment: 'form.increment',
  Decrement: 'form.decrement',
  Browse: 'form.browse',
};
/** The words for a text that is built in; null where it is none. */
export type FindWords = (text: string) => string | null;

const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];
const DATE_FORMAT = /^[dmy]+([./-])[dmy]+\1[dmy]+$/;

/** Keeps the words that form-js has built in translated, also in what it shows later. Returns the stop. */
export function replaceFormWords(root: HTMLElement, t: Translate, more: FindWords = noWords): () => void {
  const find: FindWords = (text) => {
    const key = WORDS[text];
    return key === undefined ? (rowOrDateText(text, t) ?? more(text)) : t(key);
  };
  const replaceIn = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) replaceText(node as Text, find);
    if (!(node instanceof HTMLElement)) return;
    replaceAttributes(node, find);
    node
      .querySelectorAll<HTMLElement>('input, button, [aria-label], [title]')
      .forEach((one) => replaceAttributes(one, find));
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) replaceText(walker.currentNode as Text, find);
  };
  replaceIn(root);
  const observer = new MutationObserver((changes) => {
    for (const change of changes) {
      if (change.type === 'childList') change.addedNodes.forEach(replaceIn);
      else replaceIn(change.target);
    }
  });
  observer.observe(root, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ATTRIBUTES,
  });
  return () => observer.disconnect();
}

const noWords: FindWords = () => null;

function replaceText(node: Text, find: FindWords): void {
  const words = find(node.data.trim());
  if (words !== null && node.data !== words) node.data = words;
}

function replaceAttributes(element: HTMLElement, find: FindWords): void {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    const words = value === null ? null : find(value);
    if (words !== null && words !== value) element.setAttribute(name, words);
  }
}

function rowOrDateText(value: string, t: Translate): string | null {
  const row = /^Remove list item (\d+)$/.exec(value);
  if (row !== null) return t('form.removeRow', { n: row[1] ?? '' });
  return DATE_FORMAT.test(value) ? t('form.datePlaceholder') : null;
}
