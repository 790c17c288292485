import { setImmediate as othersTurn } from 'node:timers/promises';
import { type Finding, error } from '../check/finding.js';
import { checkAsking } from './asking.rules.js';
import { checkBounds, checkExpressions } from './expression.rules.js';
import { type KeptSetting, keptSettings, mayBeFeel } from './form-expressions.js';
import { guardForm } from './form-guard.js';
import type { FormSurroundings, FormUnderCheck, RawComponent } from './form-under-check.js';
import { checkKeys, namesOf } from './key.rules.js';
import { checkLedger } from './ledger.rules.js';
import { checkMarkup } from './markup.rules.js';
import { checkOptions } from './option.rules.js';
import { checkPatterns } from './pattern.rules.js';
import { placedFields } from './placed-fields.js';
import { checkReferences } from './reference.rules.js';
import { checkSettings } from './setting.rules.js';
import { checkTypes } from './type.rules.js';
import { checkUnknownSettings } from './unknown-setting.rules.js';
import { checkWords } from './word.rules.js';

/** Reading them takes longer than in proportion to their length; no form needs more. */
const MAX_EXPRESSIONS = 30_000;
/** Nobody reads more at a time; errors come first. */
const MOST_FINDINGS = 300;

/** Everything that is wrong with a form, errors first, each at its field; nothing of it is evaluated here. */
export async function checkForm(
  schema: object,
  formId: string,
  known: FormSurroundings = {},
): Promise<Finding[]> {
  const unfit = guardForm(schema, formId);
  if (unfit.length > 0) return unfit.map((finding) => ({ ...finding, formId }));
  const form = formUnderCheck(schema as RawComponent, known);
  const settings = keptSettings(form);
  const findings = [...(await checkRules(form, settings)), ...(await checkTexts(form, settings))];
  return findings
    .map((finding) => ({ ...finding, formId }))
    .sort((a, b) => a.severity.localeCompare(b.severity))
    .slice(0, MOST_FINDINGS);
}

// helpers

function formUnderCheck(schema: RawComponent, known: FormSurroundings): FormUnderCheck {
  const fields = placedFields(schema);
  return { schema, fields, names: namesOf(fields), known };
}

const RULES: readonly ((form: FormUnderCheck, settings: readonly KeptSetting[]) => Finding[])[] = [
  checkTypes,
  checkKeys,
  checkSettings,
  checkUnknownSettings,
  checkOptions,
  checkReferences,
  checkLedger,
  (_form, settings) => checkPatterns(settings),
  (_form, settings) => checkMarkup(settings),
  checkAsking,
  checkWords,
];

/** The api answers others between one rule and the next. */
async function checkRules(form: FormUnderCheck, settings: readonly KeptSetting[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    findings.push(...rule(form, settings));
    await othersTurn();
  }
  return findings;
}

async function checkTexts(form: FormUnderCheck, settings: readonly KeptSetting[]): Promise<Finding[]> {
  const length = settings
    .filter(
      ({ setting, value }) => mayBeFeel(setting) && typeof value === 'string' && /^\s*=|\{\{/.test(value),
    )
    .reduce((sum, { value }) => sum + String(value).length, 0);
  if (length > MAX_EXPRESSIONS) {
    const message = `表单里的表达式一共有 ${length} 个字符，最多 ${MAX_EXPRESSIONS} 个，请精简或拆成几个表单。`;
    return [error('EXPRESSIONS_TOO_LONG', message)];
  }
  const findings = checkExpressions(form, settings);
  await othersTurn();
  return [...findings, ...(await checkBounds(form, settings))];
}
