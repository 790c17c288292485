import { ApiProblem } from '@/shared/api/ApiProblem.js';
import { useText } from '@/shared/i18n/useText.js';
import './FileFaults.css';
import { ProblemNote } from './ProblemNote.js';

/** Every fault of an uploaded file with its place; the sentence of the server says how many there are. */
export function FileFaults({ error }: { error: unknown }) {
  const { t } = useText();
  if (!(error instanceof ApiProblem) || error.faults.length === 0) return <ProblemNote error={error} />;
  return (
    <div role="alert">
      <p className="file-problem">{t('calendars.faults', { n: error.faults.length })}</p>
      <ul className="file-faults">
        {error.faults.map(({ path, code, message }, index) => (
          <li key={index}>
            <code>{path}</code> {message} <span className="muted">{code}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
