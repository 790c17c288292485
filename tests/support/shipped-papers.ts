import { type PaperTemplateService, readPaperTemplates } from '@app/models';
import type { DataSource } from 'typeorm';

/** Stores the templates of the process folders, as their deployment does. */
export async function storeShippedPapers(
  dataSource: DataSource,
  papers: PaperTemplateService,
): Promise<void> {
  const templates = await readPaperTemplates('processes');
  await dataSource.transaction((tx) => papers.deployShipped(tx, templates));
}
