import { type KnownFact, knownFacts } from '@app/fields';
import { useMemo } from 'react';
import type { FormSchema } from '@/shared/api/types.js';
import { fullDateText } from '@/shared/format/civilDate.js';
import { formIn } from '@/shared/forms/formIn.js';
import type { Entered } from '@/shared/forms/keptInput.js';
import { useNames } from '@/shared/forms/useNames.query.js';
import { useText } from '@/shared/i18n/useText.js';
import type { WholeNumbers } from './useWholeNumbers.js';
import { FactPapers } from './FactPapers.js';
import { FactTable } from './FactTable.js';
import { NumbersToggle } from './NumbersToggle.js';
import './FormFacts.css';

interface Props {
  caseNo: string;
  schema: FormSchema | undefined;
  values: Entered;
  /** Where numbers are masked, the way to see them whole; without it there is none. */
  numbers?: WholeNumbers;
  /** What is said where nothing was entered. */
  empty: string;
}

/** A longer text reads badly in a narrow column. */
const LONG_TEXT = 60;

/** What was entered, in the order and words of a form; what is empty is left out, numbers of people are masked. */
export function FormFacts({ caseNo, schema, values: known, numbers, empty }: Props) {
  const { t, language } = useText();
  const values = useMemo(() => ({ ...known, ...numbers?.values }), [known, numbers?.values]);
  const nameOf = useNames(schema, values);
  const facts = useMemo(
    () =>
      schema === undefined
        ? []
        : knownFacts(formIn(language, schema), values, {
            yes: t('word.yes'),
            no: t('word.no'),
            rows: (n) => t('word.rows', { n }),
            papers: (n) => t('word.papers', { n }),
            date: (date) => fullDateText(date, language),
            name: nameOf,
            sum: (column, sum) => t('form.sumOf', { column, sum }),
          }),
    [schema, values, nameOf, t, language],
  );
  if (facts.length === 0) return <p className="muted">{empty}</p>;
  return (
    <>
      <dl className="facts">
        {facts.map((fact) => (
          <Fact key={fact.key} caseNo={caseNo} fact={fact} whole={numbers?.values !== undefined} />
        ))}
      </dl>
      {numbers === undefined || !hidesNumbers(facts) ? null : <NumbersToggle numbers={numbers} />}
    </>
  );
}

function Fact({ caseNo, fact, whole }: { caseNo: string; fact: KnownFact; whole: boolean }) {
  return (
    <div className={isWide(fact) ? 'fact fact-wide' : 'fact'}>
      <dt>{fact.label}</dt>
      <dd className="number">
        {whole ? (fact.full ?? fact.text) : fact.text}
        {fact.table === undefined ? null : <FactTable label={fact.label} table={fact.table} whole={whole} />}
        {fact.papers === undefined ? null : <FactPapers caseNo={caseNo} ids={fact.papers} />}
      </dd>
    </div>
  );
}

function isWide({ table, papers, text }: KnownFact): boolean {
  return table !== undefined || papers !== undefined || text.length > LONG_TEXT || text.includes('\n');
}

/** Whether something of it is masked, here or already by the server. */
function hidesNumbers(facts: readonly KnownFact[]): boolean {
  return facts.some(({ text, full, table }) =>
    [{ text, full }, ...(table?.rows.flat() ?? [])].some(
      (value) => value !== null && (value.full !== undefined || value.text.includes('***')),
    ),
  );
}
