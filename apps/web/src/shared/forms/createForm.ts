import { Form } from '@bpmn-io/form-js-viewer';
import { TABLE_TYPE } from '@app/fields';
import type { FieldFault } from '@/shared/api/ApiProblem.js';
import type { FormField, FormSchema, LedgerState, StartedLimit } from '@/shared/api/types.js';
import type { Language } from '@/shared/format/civilDate.js';
import type { Translate } from '@/shared/i18n/useText.js';
import { askLimits } from './askLimits.js';
import { type CellFault, CellFaults, instanceKey } from './cellFaults.js';
import { Directory } from './directory.js';
import { type FaultLine, faultLines, uploadingLine } from './faultLines.js';
import { type FieldInstance, fieldChecks } from './fieldChecks.js';
import { faultPath, samePath } from './faultPath.js';
import { toVariables, withDefaults } from './formData.js';
import { holdLayoutWhilePressing } from './holdLayoutWhilePressing.js';
import type { Entered } from './keptInput.js';
import { StartedLimits } from './startedLimits.js';
import { Papers } from './papers.js';
import { replaceFormWords } from './replaceFormWords.js';
import { withTableSums } from './tableSums.js';
import { TrialPapers } from './trialPapers.js';

interface FormOptions {
  container: HTMLElement;
  schema: FormSchema;
  variables: Entered;
  today: string;
  readOnly: boolean;
  /** The case to which papers are uploaded. */
  caseNo?: string;
  /** Only tried: papers go nowhere. */
  isTrial?: boolean;
  /** Where the money of the case stands now. */
  ledger?: () => LedgerState | null;
  t: Translate;
  language: Language;
  /** Which limits the dates give that are being entered. */
  limitsOf?: (variables: Entered) => Promise<StartedLimit[]>;
  onChange: (variables: Entered) => void;
  /** The faults that are shown; `asked` where the form was just refused. */
  onFaults: (lines: FaultLine[], asked: boolean) => void;
  /** The form cannot be shown: it has fields of a kind that there is not, or two that keep the same value. */
  onUnshown: () => void;
  /** Files are on their way, or none is any more: a form that is built anew meanwhile would lose them. */
  onUploading?: (isUploading: boolean) => void;
}

export interface FormHandle {
  submit: () => { variables: Entered; valid: boolean };
  showFaults: (faults: readonly FieldFault[]) => FieldFault[];
  destroy: () => void;
}

/** Builds a form-js form with our words, our fields and our checks. */
export function createForm(options: FormOptions): FormHandle {
  const { container, schema, today, t, language } = options;
  const limits = new StartedLimits({ t, language, today });
  const questions = askLimits(schema, options.limitsOf ?? noLimits, (told) => limits.set(told));
  const helpers = {
    directory: new Directory(),
    cellFaults: new CellFaults(),
    papers: options.isTrial
      ? new TrialPapers(undefined, (isUploading) => tellUploading(isUploading))
      : new Papers(options.caseNo, (isUploading) => tellUploading(isUploading)),
  };
  const help = { t, limits, ...helpers };
  const settings = {
    container,
    additionalModules: [fieldChecks(help, { today, schema, ledger: options.ledger ?? noLedger })],
    // A field that waits a moment before it reports its text loses it when something else redraws the form meanwhile.
    debounce: false,
  };
  const form = new Form(settings);
  const stopWords = replaceFormWords(container, t);
  const stopHolding = holdLayoutWhilePressing(container);
  const start = withTableSums(schema, withDefaults(schema, options.variables, today));
  let destroyed = false;
  let isUnshown = false;
  let last = '';

  let waits = false;

  const tellFaults = (asked: boolean) => {
    if (destroyed) return;
    // a file that is uploading is told only to who wanted to go on without it
    waits = (waits || asked) && helpers.papers.isUploading;
    const lines = faultLines(form, container, help);
    options.onFaults(waits ? [uploadingLine(container, t), ...lines] : lines, asked);
  };
  const tellUploading = (isUploading: boolean) => {
    if (destroyed) return;
    options.onUploading?.(isUploading);
    if (!isUploading) tellFaults(false);
  };
  form.on('submit', () => tellFaults(true));

  const refuse = () => {
    isUnshown = true;
    if (!destroyed) options.onUnshown();
  };
  void form.importSchema(structuredClone(schema), start).then(() => {
    if (destroyed) return;
    if (options.readOnly) form.setProperty('readOnly', true);
    last = JSON.stringify(form._getState().data);
    if (!options.readOnly) questions.changed(toVariables(schema, form._getState().data));
    form.on('changed', ({ data }: { data: Entered }) => {
      const summed = withTableSums(schema, data);
      // tells of the change again, now with the sums
      if (summed !== data) return form._setState({ data: summed });
      tellFaults(false);
      const text = JSON.stringify(data);
      if (text === last) return;
      last = text;
      const variables = toVariables(schema, data);
      questions.changed(variables);
      options.onChange(variables);
    });
  }, refuse);

  return {
    submit: () => {
      if (isUnshown) return { variables: options.variables, valid: false };
      const { data, errors } = form.submit();
      const valid = Object.keys(errors).length === 0 && !helpers.papers.isUploading;
      return { variables: toVariables(schema, data), valid };
    },
    showFaults: (faults) => {
      const rest = showFaults(form, faults, help.cellFaults);
      tellFaults(true);
      return rest;
    },
    destroy: () => {
      destroyed = true;
      stopWords();
      stopHolding();
      questions.stop();
      form.destroy();
    },
  };
}

const noLimits = () => Promise.resolve([]);
const noLedger = () => null;

function showFaults(form: Form, faults: readonly FieldFault[], cells: CellFaults): FieldFault[] {
  const registry = form.get<{ getAllKeyed: () => FieldInstance[] }>('formFieldInstanceRegistry');
  const instances = registry.getAllKeyed();
  const errors: Record<string, unknown> = {};
  const rest: FieldFault[] = [];
  for (const fault of faults) {
    const path = faultPath(fault.path);
    const instance =
      instances.find((one) => samePath(one.valuePath, path)) ??
      instances.find((one) => isCell(one, path, form));
    if (instance === undefined) rest.push(fault);
    else putFault(errors, [instance.id, ...Object.values(instance.indexes ?? {})], fault.message);
  }
  for (const instance of instances)
    cells.set(instanceKey(instance.id, instance.indexes), cellsOf(instance, faults));
  form._setState({ errors });
  return rest;
}

/** The faults of the cells of a table. */
function cellsOf({ valuePath }: FieldInstance, faults: readonly FieldFault[]): CellFault[] {
  return faults.flatMap(({ path, message }) => {
    const steps = faultPath(path);
    const [row, key] = steps.slice(-2);
    const isInside = samePath(valuePath, steps.slice(0, -2));
    return isInside && typeof row === 'number' ? [{ row, key: String(key), text: message }] : [];
  });
}

/** Whether a path leads to a cell of a table. */
function isCell({ id, valuePath }: FieldInstance, path: readonly (string | number)[], form: Form): boolean {
  const registry = form.get<{ get: (id: string) => FormField | undefined }>('formFieldRegistry');
  return registry.get(id)?.type === TABLE_TYPE && samePath(valuePath, path.slice(0, -2));
}

/** form-js keeps the faults of list rows nested below the field, one level for each index. */
function putFault(errors: Record<string, unknown>, path: (string | number)[], message: string): void {
  let holder = errors;
  for (const step of path.slice(0, -1)) {
    holder[step] ??= {};
    holder = holder[step] as Record<string, unknown>;
  }
  const name = String(path.at(-1));
  const known = holder[name];
  holder[name] = Array.isArray(known) ? [...(known as string[]), message] : [message];
}
