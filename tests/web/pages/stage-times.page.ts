import type { Locator, Page } from 'playwright-core';

export type OperationName = '中止' | '恢复' | '扣除' | '重新计算' | '延长' | '转程序';

/** 环节时间 of one case: the bars, what was done to the time of a stage, and the dialog that does more. */
export class StageTimesPage {
  constructor(private readonly page: Page) {}

  async open(caseNo: string): Promise<this> {
    await this.page.goto(`/cases/${caseNo}?tab=stages`);
    await this.page.locator('.stage').first().waitFor();
    return this;
  }

  stage(name: string): Locator {
    return this.page.locator('.stage').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** What was done to the time of a stage, one line each. */
  operation(stage: string, text: string | RegExp): Locator {
    return this.stage(stage).locator('.clock-operation').filter({ hasText: text });
  }

  /** The card of a stage that says so, withdrawn ones among them. */
  card(stage: string, text: string): Locator {
    return this.stage(stage).locator('.stage-cards > li').filter({ hasText: text });
  }

  /** The hatched part of a stage's bar. */
  still(stage: string): Locator {
    return this.stage(stage).locator('.stage-still');
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog').filter({ hasText: '调整期限' });
  }

  async adjust(stage: string): Promise<void> {
    await this.stage(stage).getByRole('button', { name: '调整期限…' }).click();
    await this.dialog.getByRole('radiogroup').waitFor();
  }

  kind(name: OperationName): Locator {
    return this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  async choose(name: OperationName): Promise<void> {
    await this.kind(name).check();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.dialog.getByLabel(label).fill(text);
  }

  /** What stands in a field. */
  value(label: string): Promise<string> {
    return this.dialog.getByLabel(label).inputValue();
  }

  /** Adds a paper, and waits until the server has it. */
  async attach(name: string, content: Buffer): Promise<void> {
    await this.dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: content });
    await this.dialog.getByRole('link', { name }).waitFor();
  }

  /** The dates before and after, as soon as the server told them. */
  preview(text: string): Locator {
    return this.dialog
      .getByRole('region', { name: '到期日会怎样变' })
      .getByText(text, { exact: true })
      .first();
  }

  async submit(name: string): Promise<void> {
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** "为什么是这一天" of a stage: the texts of its steps, and on how many days its months show the clock stopped. */
  async explanation(stage: string): Promise<{ steps: string[]; stillDays: number }> {
    await this.stage(stage).getByTitle('为什么是这一天').click();
    const dialog = this.page.getByRole('dialog').filter({ hasText: '为什么是这一天' });
    await dialog.locator('.why-steps > li').first().waitFor();
    const steps = await dialog.locator('.why-steps > li').allInnerTexts();
    const stillDays = await dialog.locator('.month-day.month-still').count();
    await dialog.getByRole('button', { name: /close|关闭/i }).click();
    await dialog.waitFor({ state: 'hidden' });
    return { steps, stillDays };
  }
}
