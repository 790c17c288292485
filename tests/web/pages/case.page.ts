import type { Locator, Page } from 'playwright-core';

/** The page of one case. */
export class CasePage {
  constructor(private readonly page: Page) {}

  async open(
    caseNo: string,
    tab?: 'record' | 'diagram' | 'stages' | 'money' | 'documents' | 'timeline',
  ): Promise<this> {
    await this.page.goto(`/cases/${caseNo}${tab === undefined ? '' : `?tab=${tab}`}`);
    await this.page.getByRole('heading', { level: 1 }).waitFor();
    return this;
  }

  async show(tab: '概览' | '办理记录' | '流程图' | '环节时间' | '文书附件' | '时间线'): Promise<void> {
    await this.page.getByRole('tab', { name: tab }).click();
  }

  /** An element of the drawing that is marked as active. */
  activeElement(elementId: string): Locator {
    return this.page.locator(`.djs-element.mark-active[data-element-id="${elementId}"]`);
  }

  /** The processes that were called from the drawing, each as one reads it. */
  async calledProcesses(): Promise<string[]> {
    const lines = this.page.getByRole('region', { name: '下一层流程' }).getByRole('listitem');
    await lines.first().waitFor();
    return lines.allTextContents();
  }

  /** The steps from the drawing of the case to the one that is shown. */
  way(): Promise<string[]> {
    return this.page.getByRole('navigation', { name: '流程图位置' }).getByRole('listitem').allTextContents();
  }

  /** Goes into what an element of the drawing called. */
  enter(): Promise<void> {
    return this.page.getByRole('button', { name: '进入' }).first().click();
  }

  /** The sign on the drawing that says where the case is. */
  get here(): Locator {
    return this.page.locator('.diagram-here');
  }

  stage(name: string): Locator {
    return this.page
      .getByRole('tabpanel')
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) });
  }
}
