import type { Locator, Page } from 'playwright-core';

/** 期限计算器. */
export class DeadlinesPage {
  constructor(private readonly page: Page) {}

  async open(search = ''): Promise<this> {
    await this.page.goto(`/deadlines${search}`);
    await this.page.getByRole('heading', { name: '期限计算器' }).waitFor();
    return this;
  }

  get answer(): Locator {
    return this.page.getByRole('region', { name: '计算结果' });
  }

  /** The big dates, law before promise. */
  get dates(): Locator {
    return this.answer.locator('.deadline-date');
  }

  get countedDays(): Locator {
    return this.answer.locator('.month-day.month-counted');
  }

  get faults(): Locator {
    return this.page.getByRole('alert');
  }

  async example(title: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: title }).click();
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  async chooseUnit(of: string, unit: string): Promise<void> {
    await this.page.getByRole('combobox', { name: `${of}的单位` }).click();
    await this.page.locator('.ant-select-item-option', { hasText: unit }).click();
  }

  async add(kind: string): Promise<Locator> {
    await this.page.getByRole('button', { name: `加${kind}` }).click();
    return this.page.getByRole('listitem', { name: kind }).last();
  }

  async remove(number: number, kind: string): Promise<void> {
    await this.page.getByRole('button', { name: `移除第 ${number} 项${kind}` }).click();
  }

  async date(text: string): Promise<void> {
    await this.dates.filter({ hasText: text }).first().waitFor();
  }
}
