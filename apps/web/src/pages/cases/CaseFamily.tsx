import { Link } from 'react-router';
import type { CaseDetail, RelatedCase } from '@/shared/api/types.js';
import { useProcessesQuery } from '@/shared/cases/useCase.query.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** Pixels by which a case is set in below the one from which it came. */
const SET_IN = 18;

/** 相关案件: the cases that came out of one another, and those merged or the same, with the way to register the next one. */
export function CaseFamily({ file }: { file: CaseDetail }) {
  const { t } = useText();
  const processes = useProcessesQuery();
  const mayRegister = processes.data?.some(({ registrable }) => registrable) === true;
  if (file.family.length + file.linked.length === 0 && !mayRegister) return null;
  return (
    <section className="case-family" aria-labelledby="case-family">
      <h2 id="case-family">{t('family.title')}</h2>
      {file.family.length === 0 ? null : (
        <ul>
          {file.family.map((one) => (
            <Relative key={one.caseNo} one={one} isOwn={one.caseNo === file.caseNo} />
          ))}
        </ul>
      )}
      {file.linked.length === 0 ? null : (
        <ul>
          {file.linked.map((one) => (
            <li key={one.caseNo}>
              <span className="muted">{t(`linked.${one.role}`)}</span> <OtherCase one={one} />
            </li>
          ))}
        </ul>
      )}
      {mayRegister ? (
        <Link to={`/cases/new?parent=${encodeURIComponent(file.caseNo)}`}>{t('family.register')}</Link>
      ) : null}
    </section>
  );
}

function Relative({ one, isOwn }: { one: RelatedCase; isOwn: boolean }) {
  return (
    <li style={{ paddingInlineStart: one.generation * SET_IN }}>
      <OtherCase one={one} isOwn={isOwn} />
    </li>
  );
}

type Told = Omit<RelatedCase, 'parentCaseNo' | 'generation'>;

/** Title and way to a case, with number, matter and state; of one that may not be seen the number alone. */
function OtherCase({ one, isOwn = false }: { one: Told; isOwn?: boolean }) {
  const { t, language } = useText();
  const matter = nameIn(language, { name: one.processName ?? '', nameEn: one.processNameEn });
  return (
    <>
      {isOwn ? (
        <strong aria-current="true">{t('family.own')}</strong>
      ) : one.isVisible ? (
        <Link to={`/cases/${one.caseNo}`}>{one.title}</Link>
      ) : (
        <span className="muted">{t('family.hidden')}</span>
      )}
      <span className="muted case-family-facts">
        <span>{one.caseNo}</span>
        {matter === '' ? null : <span>{matter}</span>}
        {one.state === null ? null : <span>{t(`case.state.${one.state}`)}</span>}
      </span>
    </>
  );
}
