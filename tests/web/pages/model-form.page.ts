import type { Locator, Page } from 'playwright-core';
import { enterInto, type WayOfEntry } from './entry.js';

/** A form of a model, wherever it is shown. Fields are found by what a person reads. */
export class ModelForm {
  private readonly form: Locator;

  constructor(private readonly page: Page) {
    this.form = page.locator('.fjs-form');
  }

  async shown(): Promise<void> {
    await this.form.locator('.fjs-form-field').first().waitFor();
  }

  /** Fills a text, a number or a date. */
  async fill(label: string, text: string): Promise<void> {
    const input = this.input(label);
    await input.fill(text);
    await input.press('Tab');
  }

  /** Empties a field, enters a text in one of the ways in which people do, and leaves the field. */
  async enter(label: string, text: string, way: WayOfEntry): Promise<void> {
    const input = this.input(label);
    await input.fill('');
    await input.focus();
    await enterInto(this.page, text, way);
    await input.press('Tab');
  }

  /** What a field shows. */
  shownIn(label: string): Promise<string> {
    return this.input(label).inputValue();
  }

  /** What is written beside a field that refuses its text; nothing where it takes it. */
  async refusalOf(label: string): Promise<string> {
    return (await this.field(label).locator('.fjs-form-field-error').allInnerTexts()).join();
  }

  /** The lines above a form that was refused. */
  get summary(): Locator {
    return this.page.locator('.form-summary');
  }

  /** Picks one of the drop-down's options. */
  async select(label: string, option: string): Promise<void> {
    const field = this.field(label);
    await field.locator('.fjs-input-group').click();
    await field.locator('.fjs-dropdownlist-item', { hasText: option }).first().click();
  }

  /** Picks one of the units or people that a field finds by a part of the name. */
  async pick(label: string, name: string): Promise<void> {
    await this.input(label).fill(name);
    await this.page.getByRole('option', { name }).first().click();
  }

  /** Ticks a radio button or a box. */
  async tick(option: string): Promise<void> {
    await this.form.getByLabel(option, { exact: true }).check();
  }

  /** What is written at fields that need a correction. */
  async faults(): Promise<string[]> {
    await this.form.locator('.fjs-form-field-error').first().waitFor();
    return this.form.locator('.fjs-form-field-error').allInnerTexts();
  }

  input(label: string): Locator {
    return this.field(label).locator('input:visible, textarea:visible').first();
  }

  private field(label: string): Locator {
    const words = this.page.locator('label', { hasText: new RegExp(`^\\s*${label}\\s*\\*?\\s*$`) });
    return this.form.locator('.fjs-form-field').filter({ has: words }).last();
  }
}
