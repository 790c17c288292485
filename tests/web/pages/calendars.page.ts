import type { Locator, Page } from 'playwright-core';

/** The calendar and its imports. */
export class CalendarsPage {
  constructor(private readonly page: Page) {}

  async open(year?: number): Promise<this> {
    await this.page.goto(year === undefined ? '/calendars' : `/calendars?year=${year}`);
    await this.page.getByRole('heading', { name: '日历', exact: true }).waitFor();
    return this;
  }

  year(year: number): Locator {
    return this.page
      .getByRole('list', { name: '年份' })
      .getByRole('button')
      .filter({ hasText: String(year) });
  }

  /** A day of the year that is shown, as it is read: its number and its mark. */
  day(name: string): Locator {
    return this.page.locator(`.calendar-day[title="${name}"]`);
  }

  async paste(text: string, source: string): Promise<void> {
    await this.page.getByLabel('或粘贴内容').fill(text);
    await this.page.getByLabel('依据的通知').fill(source);
    await this.page.getByRole('button', { name: '预览变化' }).click();
  }

  async drop(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.page.locator('.calendar-file input[type=file]').setInputFiles(file);
  }

  get problem(): Locator {
    return this.page.getByRole('alert');
  }

  preview(year: number): Locator {
    return this.page.getByRole('article', { name: `${year} 年 · 预览` });
  }

  /** Publishes what is previewed, and gives the question that is asked before. */
  async publish(year: number): Promise<string> {
    await this.preview(year)
      .getByRole('button', { name: `发布 ${year} 年日历` })
      .click();
    const question = this.page.getByRole('dialog');
    const text = await question.innerText();
    await question.getByRole('button', { name: `发布 ${year} 年日历` }).click();
    await this.page.getByText(`${year} 年日历已发布`).waitFor();
    return text;
  }

  /** What is asked before something is done. */
  get question(): Locator {
    return this.page.getByRole('dialog');
  }

  get revocations(): Locator {
    return this.page.getByRole('list', { name: '收回记录' });
  }

  get overlays(): Locator {
    return this.page.getByRole('region', { name: '地方特殊日' });
  }

  get imports(): Locator {
    return this.page.getByRole('region', { name: '导入放假安排' });
  }
}
