import { parseFeel } from '@app/feel';
import { type ModelElement, childrenOf, extensionOf, textOf } from '../bpmn-document.js';
import type { PaperContract, PaperField } from '../paper-contract.js';
import { type Finding, error } from './finding.js';
import { type KnownVariables, knownVariables } from './known-variables.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** Papers that a model issues: each has a template, and the case has what it says. */
export function checkIssuedPapers(model: ModelUnderCheck): Finding[] {
  const { papers, formFields } = model.known;
  const issuing = model.elements.filter(isIssuing);
  if (papers === undefined || issuing.length === 0) return [];
  const known = formFields === undefined ? undefined : knownVariables(model);
  return issuing.flatMap((element) => checkPaper(element, papers, known));
}

// helpers

/** The platform's job that issues papers, and the header that names the template. */
const JOB_TYPE = 'common.issue-doc';
const HEADER = 'templateCode';
/** What every paper knows besides the variables. */
const OF_CASE = 'case';

function isIssuing(element: ModelElement): boolean {
  return textOf(extensionOf(element, 'zeebe:TaskDefinition')?.['type']) === JOB_TYPE;
}

function checkPaper(
  element: ModelElement,
  papers: ReadonlyMap<string, PaperContract>,
  known: KnownVariables | undefined,
): Finding[] {
  const code = templateOf(element);
  if (code === undefined) {
    return [
      error('PAPER_CODE_MISSING', `“${nameOf(element)}”没有说明出具哪种文书（${HEADER}）。`, element.id),
    ];
  }
  const paper = papers.get(code);
  if (paper === undefined) {
    return [error('PAPER_UNKNOWN', `“${nameOf(element)}”要出具的文书“${code}”没有模板。`, element.id)];
  }
  if (known === undefined) return [];
  const needed = [
    { label: '出具单位', from: paper.issuer },
    ...paper.fields.filter(({ optional }) => optional !== true),
  ];
  return needed.flatMap((field) => checkField(element, paper.title, field, known));
}

/** What nobody gives would be missing on the day on which the paper is issued. */
function checkField(
  element: ModelElement,
  title: string,
  { label, from }: Pick<PaperField, 'label' | 'from'>,
  { names, isOpen }: KnownVariables,
): Finding[] {
  const read = parseFeel(from.slice(1));
  if (read.faults.length > 0) {
    return [error('PAPER_DATA_INVALID', `《${title}》的“${label}”不是可以计算的 FEEL 表达式。`, element.id)];
  }
  const unknown = read.names.filter(
    ({ name, inFilter }) => !inFilter && name !== OF_CASE && !names.has(name),
  );
  return [...new Set(unknown.map(({ name }) => name))].map((name) => {
    const message = `《${title}》的“${label}”取自“${name}”，表单、作业、映射和消息里都没有这项数据。`;
    const finding = error('PAPER_DATA_UNKNOWN', message, element.id);
    return { ...finding, severity: isOpen ? 'warning' : 'error', detail: `${title}: ${name}` };
  });
}

function templateOf(element: ModelElement): string | undefined {
  const headers = extensionOf(element, 'zeebe:TaskHeaders');
  const values = headers === undefined ? [] : childrenOf(headers, 'values');
  return textOf(values.find((header) => header['key'] === HEADER)?.['value']);
}
