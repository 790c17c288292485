import { Tag } from 'antd';
import { Link } from 'react-router';
import type { AuditEntry } from '@/shared/api/types.js';
import { MomentText } from '@/shared/components/DateText.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { type Translate, useText } from '@/shared/i18n/useText.js';
import { type NamesByCode, detailsText, wordOf } from './auditWords.js';

const PHASE_COLOUR = { done: undefined, intended: 'default', succeeded: 'success', failed: 'error' } as const;

/** One entry: when, who, what to what, and why. */
export function AuditRow({ entry, names }: { entry: AuditEntry; names: NamesByCode }) {
  const { t, language } = useText();
  const details = detailsText(entry.details, { t, language, names, own: entry.words });
  const groups = entry.groups.map((code) => nameIn(language, names.get(code) ?? { name: code }));
  return (
    <li className="audit-row">
      <div className="audit-when muted">
        <MomentText at={entry.at} />
        <span className="number"> #{entry.seq}</span>
      </div>
      <div className="audit-what">
        <strong>{personText(entry, t)}</strong> {wordOf(`audit.action.${entry.action}`, entry.action, t)}{' '}
        <ObjectText entry={entry} />
        {entry.phase === 'done' ? null : (
          <Tag className="audit-phase" color={PHASE_COLOUR[entry.phase]}>
            {wordOf(`audit.phase.${entry.phase}`, entry.phase, t)}
          </Tag>
        )}
        {entry.reason === null ? null : <div>{t('audit.reason', { reason: entry.reason })}</div>}
        {details === '' ? null : <div className="muted audit-details">{details}</div>}
        <div className="muted audit-details">
          {[...groups, entry.credential].filter((part) => part !== null).join(' · ')}
          <span title={entry.hash}> {entry.hash.slice(0, 12)}…</span>
        </div>
      </div>
    </li>
  );
}

function ObjectText({ entry }: { entry: AuditEntry }) {
  const { t, language } = useText();
  const own = entry.words.find((word) => word.of === 'object');
  const object = own === undefined ? (entry.objectId ?? '') : nameIn(language, own);
  const kind = wordOf(`audit.object.${entry.objectKind}`, entry.objectKind, t);
  const isCase = entry.objectKind === 'case';
  return (
    <span>
      {isCase ? null : `${kind} ${object} `}
      {entry.caseNo === null ? null : <Link to={`/cases/${entry.caseNo}`}>{entry.caseNo}</Link>}
    </span>
  );
}

function personText({ by, byName }: AuditEntry, t: Translate): string {
  if (by === null) return t('audit.nobody');
  if (by === 'system') return t('audit.system');
  return byName === null ? by : `${byName}（${by}）`;
}
