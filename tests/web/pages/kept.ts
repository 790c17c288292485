/** The variables that the page keeps in the browser, which are the ones that it would send. */
export async function keptBy(page: {
  evaluate: (read: () => unknown) => Promise<unknown>;
}): Promise<unknown> {
  return page.evaluate(() => {
    const name = Object.keys(localStorage).find((key) => key.startsWith('yijianshi.kept.')) ?? '';
    return JSON.parse(localStorage.getItem(name) ?? '{}') as unknown;
  });
}
