import type { CivilDate } from '@app/statutory-time';
import { TemplateUnknownError } from './papers.errors.js';

/** A kind of numbered paper: the characters of its series, and its title. */
export interface DocumentTemplate {
  readonly series: string;
  readonly title: string;
}

const TEMPLATES: Readonly<Record<string, DocumentTemplate>> = {
  'mediation-acceptance': { series: '调受字', title: '调解受理通知书' },
  'mediation-rejection': { series: '调不受字', title: '不予受理通知书' },
};

/** Throws TEMPLATE_UNKNOWN. */
export function documentTemplate(code: string): DocumentTemplate {
  const template = TEMPLATES[code];
  if (template === undefined) throw new TemplateUnknownError(code);
  return template;
}

/** The series in which a town numbers such papers within a year, e.g. `示例受字〔2026〕`; its numbers follow it. */
export function seriesOf(template: DocumentTemplate, townName: string, on: CivilDate): string {
  return `${townName.replace(/(街道|镇|乡)$/, '')}${template.series}〔${on.slice(0, 4)}〕`;
}
