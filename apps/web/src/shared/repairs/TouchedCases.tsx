import type { AlikeCase } from '@/shared/api/types.js';
import { nameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';

/** In which cases, and in which called processes of them, a variable will be set. */
export function TouchedCases({ touched }: { touched: readonly AlikeCase[] }) {
  const { t, language } = useText();
  return (
    <section className="repair-plan" aria-labelledby="repair-touched">
      <h3 id="repair-touched">{t('repair.touched')}</h3>
      <ul className="repair-items">
        {touched.map(({ caseNo, called, calledEn, times }) => (
          <li key={`${caseNo} ${called ?? ''}`}>
            <span className="number">{caseNo}</span>{' '}
            <span className="muted">
              {called === null
                ? t('repair.ownInstance')
                : nameIn(language, { name: called, nameEn: calledEn })}
              {times > 1 ? ` × ${times}` : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
