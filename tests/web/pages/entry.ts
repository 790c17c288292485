import type { Page } from 'playwright-core';

/** How a text gets into a field: key by key, from the clipboard, or from an input method that composes it first. */
export type WayOfEntry = 'keyboard' | 'paste' | 'input method';

export const WAYS: readonly WayOfEntry[] = ['keyboard', 'paste', 'input method'];

/** Enters a text where the cursor stands. */
export async function enterInto(page: Page, text: string, way: WayOfEntry): Promise<void> {
  if (way === 'keyboard') return page.keyboard.type(text);
  if (way === 'paste') return paste(page, text);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.imeSetComposition', {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
  await devtools.send('Input.insertText', { text });
  await devtools.detach();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.keyboard.press('ControlOrMeta+v');
}
