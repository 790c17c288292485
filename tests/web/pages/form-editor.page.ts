import type { Locator, Page } from 'playwright-core';

/** Where an analyst draws a form. */
export class FormEditorPage {
  readonly palette: Locator;
  readonly canvas: Locator;
  readonly settings: Locator;

  constructor(private readonly page: Page) {
    this.palette = page.getByRole('navigation', { name: '可加入的字段' });
    this.canvas = page.locator('.form-canvas');
    this.settings = page.getByRole('complementary', { name: '字段设置' });
  }

  async open(processId: string, formId: string): Promise<this> {
    await this.page.goto(`/models/${processId}/forms/${formId}`);
    await this.shown();
    return this;
  }

  async shown(): Promise<void> {
    await this.settings.getByRole('heading').first().waitFor();
  }

  get status(): Locator {
    return this.page.locator('.model-bar').getByRole('status');
  }

  get findings(): Locator {
    return this.page.getByRole('region', { name: '检查结果' });
  }

  /** Types of what lies on the form, from top to bottom. */
  async types(): Promise<string[]> {
    const types = await this.fields.evaluateAll((elements) =>
      elements.map((element) => element.getAttribute('data-field-type') ?? ''),
    );
    return types.filter((type) => type !== 'default');
  }

  field(type: string): Locator {
    return this.canvas.locator(`.fjs-element[data-field-type=${type}]`).first();
  }

  /** Adds a field without a mouse. */
  async addByKeyboard(name: string): Promise<void> {
    await this.palette.getByRole('button', { name, exact: true }).focus();
    await this.page.keyboard.press('Enter');
    await this.settings.getByRole('heading', { name, exact: true }).waitFor();
  }

  /** Drags a field below all that is there. */
  async dragToEnd(name: string): Promise<void> {
    const entry = this.palette.getByRole('button', { name, exact: true });
    await entry.scrollIntoViewIfNeeded();
    const from = await boxOf(entry);
    await this.page.mouse.move(from.x + 20, from.y + 20);
    await this.page.mouse.down();
    const to = await boxOf(this.canvas.locator('.fjs-children').first());
    await this.page.mouse.move(to.x + 120, to.y + to.height / 2, { steps: 6 });
    await this.page.mouse.move(to.x + 120, to.y + to.height - 4, { steps: 6 });
    await this.page.mouse.up();
    await this.settings.getByRole('heading', { name, exact: true }).waitFor();
  }

  async set(label: string, text: string): Promise<void> {
    // a required one has a star behind its name
    const input = this.settings.getByLabel(new RegExp(`^${label}( \\*)?$`));
    await input.fill(text);
    await input.blur();
  }

  async saved(): Promise<void> {
    await this.status.getByText('草稿已保存').waitFor();
  }

  async more(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: '更多' }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  private get fields(): Locator {
    return this.canvas.locator('.fjs-element');
  }
}

async function boxOf(place: Locator): Promise<{ x: number; y: number; height: number }> {
  const box = await place.boundingBox();
  if (box === null) throw new Error('it is not shown');
  return box;
}
