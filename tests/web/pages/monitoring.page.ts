import type { Locator, Page } from 'playwright-core';

/** The figures. */
export class MonitoringPage {
  constructor(private readonly page: Page) {}

  async open(period = 'all'): Promise<this> {
    await this.page.goto(`/monitoring?period=${period}&process=wage-recovery`);
    await this.page.getByText('节省的时间').waitFor();
    return this;
  }

  /** The value of a tile as it is read. */
  async figure(label: string): Promise<string> {
    return this.page
      .locator('.tile')
      .filter({ has: this.page.getByText(label, { exact: true }) })
      .first()
      .locator('.tile-value')
      .innerText();
  }

  stageRow(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  /** 承诺试算. */
  trial(): { section: Locator; slider: Locator; readout: Locator } {
    const section = this.page.locator('#trial');
    return {
      section,
      slider: section.getByRole('slider'),
      readout: section.locator('.trial-readout'),
    };
  }
}
