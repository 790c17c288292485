import type { Locator, Page } from 'playwright-core';

/** 审计日志. */
export class AuditPage {
  constructor(private readonly page: Page) {}

  async open(query = ''): Promise<this> {
    await this.page.goto(`/admin/audit${query}`);
    await this.page.getByRole('heading', { level: 1, name: '审计日志' }).waitFor();
    return this;
  }

  get rows(): Locator {
    return this.page.locator('.audit-row');
  }

  /** The former rows stay on the page until the filtered ones arrive. */
  async waitForRows(count: number): Promise<void> {
    await this.rows.nth(count).waitFor({ state: 'detached' });
    await this.rows.nth(count - 1).waitFor();
  }

  row(text: string): Locator {
    return this.rows.filter({ hasText: text });
  }

  async searchObject(text: string): Promise<void> {
    await this.page.getByLabel('案件编号或对象编号').fill(text);
  }

  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label).click();
    await this.page.getByTitle(option, { exact: true }).click();
  }
}
