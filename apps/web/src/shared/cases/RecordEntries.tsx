import type { CaseRecordEntry, RecordedForm } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { placeIn } from './caseInstances.js';
import { FormFacts } from './FormFacts.js';
import { useWholeNumbers } from './useWholeNumbers.js';
import './RecordEntries.css';

interface Props {
  caseNo: string;
  entries: readonly CaseRecordEntry[];
  /** The forms as they were deployed when they were filled in. */
  forms: readonly RecordedForm[];
  mayShowNumbers: boolean;
  /** The level of the headings, below the one of what stands around. */
  level?: 2 | 3;
}

/** Pieces of work one under the other: what step, by whom, when, and what was entered. */
export function RecordEntries({ caseNo, entries, forms, mayShowNumbers, level = 2 }: Props) {
  return (
    <ol className="record">
      {entries.map((entry) => (
        <li key={`${entry.kind}${entry.id}`} className="record-entry">
          <EntryHead entry={entry} level={level} />
          <EntryContent
            caseNo={caseNo}
            entry={entry}
            mayShowNumbers={mayShowNumbers}
            form={forms.find(({ formKey }) => formKey === entry.formKey)}
          />
        </li>
      ))}
    </ol>
  );
}

function EntryHead({ entry, level }: { entry: CaseRecordEntry; level: 2 | 3 }) {
  const { t, language } = useText();
  const { kind, occurrence, round, by, unitName, at } = entry;
  const Heading = `h${level}` as const;
  const name = nameIn(language, { name: entry.name ?? '', nameEn: entry.nameEn });
  const stage = entry.stageName && nameIn(language, { name: entry.stageName, nameEn: entry.stageNameEn });
  const place = placeIn(language, entry);
  const title = {
    registration: t('record.registration'),
    task: name,
    event: t('record.event', { name }),
    result: name,
    correction: t('record.correction', { name }),
  };
  return (
    <header className="record-head">
      <Heading>
        {title[kind]}
        {occurrence > 1 ? (
          <span className="record-times"> {t('record.times', { n: occurrence })}</span>
        ) : null}
      </Heading>
      <p className="muted">
        {place === null ? null : <span>{place}</span>}
        {stage ? (
          <span>
            {stage}
            {round !== null && round > 1 ? ` ${t('record.round', { n: round })}` : null}
          </span>
        ) : null}
        {unitName === null ? null : <span>{unitName}</span>}
        {by === null ? null : <span>{by}</span>}
        {kind === 'result' ? <span>{t('record.bySystem')}</span> : null}
        <MomentText at={at} />
      </p>
    </header>
  );
}

function EntryContent(props: {
  caseNo: string;
  entry: CaseRecordEntry;
  form: RecordedForm | undefined;
  mayShowNumbers: boolean;
}) {
  const { t } = useText();
  const { caseNo, entry, form } = props;
  const numbers = useWholeNumbers(caseNo, entry.id, props.mayShowNumbers);
  if (entry.kind === 'correction') return <p>{t('record.reason', { reason: entry.reason ?? '' })}</p>;
  if (entry.kind === 'result') return <EntryResults results={entry.results} />;
  return (
    <FormFacts
      caseNo={caseNo}
      schema={form?.schema}
      values={entry.values}
      numbers={numbers}
      empty={t('record.nothing')}
    />
  );
}

/** A longer text reads badly in a narrow column. */
const LONG_TEXT = 30;

function EntryResults({ results }: Pick<CaseRecordEntry, 'results'>) {
  const { t, language } = useText();
  if (results.length === 0) return <p className="muted">{t('record.noResult')}</p>;
  return (
    <dl className="facts">
      {results.map(({ label, labelEn, text, textEn }) => (
        <div key={label} className={text.length > LONG_TEXT ? 'fact fact-wide' : 'fact'}>
          <dt>{nameIn(language, { name: label, nameEn: labelEn })}</dt>
          <dd>{nameIn(language, { name: text, nameEn: textEn })}</dd>
        </div>
      ))}
    </dl>
  );
}
