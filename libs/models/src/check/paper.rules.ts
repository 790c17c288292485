import type { ModelElement } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import type { PaperContract, PaperField } from '../paper-contract.js';
import { issuesPaper, TEMPLATE_HEADER, templateOf } from '../paper-uses.js';
import { type Finding, error } from './finding.js';
import { type KnownVariables, knownVariables } from './known-variables.js';
import { type ModelUnderCheck, nameOf } from './model-under-check.js';

/** Papers that a model issues: each has a template, and the case has what it says. */
export function checkIssuedPapers(model: ModelUnderCheck): Finding[] {
  const { papers, formFields } = model.known;
  const issuing = model.elements.filter(issuesPaper);
  if (papers === undefined || issuing.length === 0) return [];
  const known = formFields === undefined ? undefined : knownVariables(model);
  return issuing.flatMap((element) => checkPaper(element, papers, known));
}

/** What a contract asks for and the case does not have, each at its field; the issuer has none. */
export function checkContract(contract: PaperContract, known: KnownVariables | undefined): Finding[] {
  const needed = [
    { key: undefined, label: '出具单位', from: contract.issuer },
    ...contract.fields.filter(({ optional }) => optional !== true),
  ];
  return needed.flatMap(({ key, ...field }) => checkField(contract.title, field, known, key));
}

// helpers

/** What every paper knows besides the variables. */
const OF_CASE = 'case';

function checkPaper(
  element: ModelElement,
  papers: ReadonlyMap<string, PaperContract>,
  known: KnownVariables | undefined,
): Finding[] {
  const code = templateOf(element);
  if (code === undefined) {
    return [
      error(
        'PAPER_CODE_MISSING',
        `“${nameOf(element)}”没有说明出具哪种文书（${TEMPLATE_HEADER}）。`,
        element.id,
      ),
    ];
  }
  const paper = papers.get(code);
  if (paper === undefined) {
    return [error('PAPER_UNKNOWN', `“${nameOf(element)}”要出具的文书“${code}”没有模板。`, element.id)];
  }
  if (known === undefined) return [];
  return checkContract(paper, known).map((finding) => ({ ...finding, elementId: element.id }));
}

/** What nobody gives would be missing on the day on which the paper is issued. */
function checkField(
  title: string,
  { label, from }: Pick<PaperField, 'label' | 'from'>,
  known: KnownVariables | undefined,
  key: string | undefined,
): Finding[] {
  const read = parseFeel(from.slice(1));
  if (read.faults.length > 0) {
    return [error('PAPER_DATA_INVALID', `《${title}》的“${label}”不是可以计算的 FEEL 表达式。`, key)];
  }
  if (known === undefined) return [];
  const { names, isOpen } = known;
  const unknown = read.names.filter(
    ({ name, inFilter }) => !inFilter && name !== OF_CASE && !names.has(name),
  );
  return [...new Set(unknown.map(({ name }) => name))].map((name) => {
    const message = `《${title}》的“${label}”取自“${name}”，表单、作业、映射和消息里都没有这项数据。`;
    const finding = error('PAPER_DATA_UNKNOWN', message, key);
    return { ...finding, severity: isOpen ? 'warning' : 'error', detail: `${title}: ${name}` };
  });
}
