import type { Locator, Page } from 'playwright-core';
import { ModelForm } from './model-form.page.js';

/** The page on which a complaint is registered. */
export class NewCasePage {
  readonly form: ModelForm;

  constructor(private readonly page: Page) {
    this.form = new ModelForm(page);
  }

  async open(): Promise<this> {
    await this.page.goto('/cases/new?processId=wage-recovery');
    await this.form.shown();
    return this;
  }

  async submit(): Promise<void> {
    await this.page.getByRole('button', { name: '登记案件' }).click();
  }

  /** The number of the new case. */
  async registeredNumber(): Promise<string> {
    const number: Locator = this.page.getByText(/^330681-GZWQ-\d{8}-\d{5}$/);
    await number.waitFor();
    return number.innerText();
  }
}
