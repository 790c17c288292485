import type { Locator, Page } from 'playwright-core';

/** 承诺时限 of the administration. */
export class PromisesPage {
  constructor(private readonly page: Page) {}

  async open(): Promise<this> {
    await this.page.goto('/admin/promises');
    await this.page.getByRole('heading', { name: '承诺时限' }).waitFor();
    return this;
  }

  stage(code: string): Locator {
    return this.page.locator(`[data-stage="${code}"]`);
  }

  async change(code: string): Promise<PromiseDialog> {
    await this.stage(code).getByRole('button', { name: '调整承诺' }).click();
    return new PromiseDialog(this.page);
  }
}

/** The question what is promised from now on. */
export class PromiseDialog {
  constructor(private readonly page: Page) {}

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Promises so many days of the unit that is shown. */
  async promise(days: number, reason: string): Promise<void> {
    await this.dialog.getByLabel('新承诺').fill(String(days));
    await this.dialog.getByLabel('调整理由').fill(reason);
    await this.dialog.getByRole('button', { name: /^承诺 / }).click();
  }

  async returnToModel(reason: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: '恢复模型承诺' }).click();
    await this.dialog.getByLabel('调整理由').fill(reason);
    await this.dialog.getByRole('button', { name: '恢复模型承诺' }).click();
  }

  async closed(): Promise<void> {
    await this.dialog.waitFor({ state: 'hidden' });
  }
}
