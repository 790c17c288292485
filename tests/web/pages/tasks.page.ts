import type { Locator, Page } from 'playwright-core';
import { ModelForm } from './model-form.page.js';

/** The workbench: the list and the open task. */
export class TasksPage {
  readonly form: ModelForm;

  constructor(private readonly page: Page) {
    this.form = new ModelForm(page);
  }

  async open(view: 'mine' | 'group' | 'done' = 'group'): Promise<this> {
    await this.page.goto(`/tasks?view=${view}`);
    await this.list.waitFor();
    return this;
  }

  get list(): Locator {
    return this.page.getByRole('region', { name: '工作台' });
  }

  get task(): Locator {
    return this.page.getByRole('region', { name: '打开的待办' });
  }

  row(caseNo: string): Locator {
    return this.list.getByRole('link').filter({ hasText: caseNo });
  }

  async openTaskOf(caseNo: string): Promise<void> {
    await this.row(caseNo).click();
    await this.form.shown();
  }

  async complete(): Promise<void> {
    await this.task.getByRole('button', { name: '提交办理结果' }).click();
  }

  /** What is said when somebody else has the task or did it. */
  taken(words: RegExp): Locator {
    return this.task.getByRole('alert').filter({ hasText: words });
  }

  /** What this person typed for a task that somebody else did. */
  get ownDraft(): Locator {
    return this.task.getByRole('region', { name: '我的草稿' });
  }

  /** The message that a task was completed. */
  completed(name: string): Locator {
    return this.page.getByText(`“${name}”已提交。`);
  }
}
