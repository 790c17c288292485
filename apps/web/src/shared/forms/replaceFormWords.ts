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
const ATTRIBUTES = ['placeholder', 'aria-label', 'title'];
const DATE_FORMAT = /^[dmy]+([./-])[dmy]+\1[dmy]+$/;

/** Keeps the words that form-js has built in translated, also in what it shows later. Returns the stop. */
export function replaceFormWords(root: HTMLElement, t: Translate): () => void {
  const replaceIn = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) replaceText(node as Text, t);
    if (!(node instanceof HTMLElement)) return;
    replaceAttributes(node, t);
    node
      .querySelectorAll<HTMLElement>('input, button, [aria-label], [title]')
      .forEach((one) => replaceAttributes(one, t));
    const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
    while (walker.nextNode() !== null) replaceText(walker.currentNode as Text, t);
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

function replaceText(node: Text, t: Translate): void {
  const key = WORDS[node.data.trim()];
  if (key !== undefined && node.data !== t(key)) node.data = t(key);
}

function replaceAttributes(element: HTMLElement, t: Translate): void {
  for (const name of ATTRIBUTES) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const key = WORDS[value];
    const text = key === undefined ? rowOrDateText(value, t) : t(key);
    if (text !== null && text !== value) element.setAttribute(name, text);
  }
}

function rowOrDateText(value: string, t: Translate): string | null {
  const row = /^Remove list item (\d+)$/.exec(value);
  if (row !== null) return t('form.removeRow', { n: row[1] ?? '' });
  return DATE_FORMAT.test(value) ? t('form.datePlaceholder') : null;
}
