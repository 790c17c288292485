import type { Locator, Page } from 'playwright-core';

/** The drawing board of an analyst. */
export class ModellerPage {
  constructor(private readonly page: Page) {}

  async open(processId: string): Promise<this> {
    await this.page.goto(`/models/${processId}`);
    await this.page.locator('.djs-palette').waitFor();
    return this;
  }

  get status(): Locator {
    return this.page.locator('.model-bar').getByRole('status');
  }

  /** Writes a new name on an element, as a double click does. */
  async rename(elementId: string, name: string): Promise<void> {
    await this.page.locator(`[data-element-id="${elementId}"] .djs-hit`).first().dblclick();
    const editor = this.page.locator('.djs-direct-editing-content');
    await editor.fill(name);
    await this.page.locator('.djs-container').click({ position: { x: 400, y: 10 } });
  }

  /** A field of a group of the properties panel, with an element selected by a click on its upper left corner. */
  async property(elementId: string, group: string, label: string): Promise<Locator> {
    const shape = this.page.locator(`[data-element-id="${elementId}"] .djs-hit-all`).first();
    await shape.click({ position: { x: 4, y: 4 } });
    const box = this.page.locator('.bio-properties-panel-group').filter({ hasText: group });
    const field = box.getByLabel(label, { exact: true });
    if (!(await field.isVisible())) await box.getByText(group, { exact: true }).click();
    await field.waitFor();
    return field;
  }

  async openVersions(): Promise<void> {
    await this.page.getByRole('button', { name: /^版\s*本/ }).click();
  }
}
