import { Button } from 'antd';
import { Link, useSearchParams } from 'react-router';
import type { CardCounts, CardLevel } from '@/shared/api/types.js';
import { CardMark, passedKey } from '@/shared/components/CardMark.js';
import { DateText, MomentText } from '@/shared/components/DateText.js';
import { ProblemNote } from '@/shared/components/ProblemNote.js';
import { stageNameIn } from '@/shared/i18n/nameIn.js';
import { useText } from '@/shared/i18n/useText.js';
import { useMe } from '@/shared/session/useMe.query.js';
import { Tile } from './Tile.js';
import { useCardCountsQuery, useCardsQuery } from './useCards.query.js';

/** The gravest first. */
export const CARD_LEVELS: readonly CardLevel[] = ['red', 'yellow', 'warning'];

/** 预警与黄红牌: how many stages have each card; a number opens its stages below. */
export function CardTiles({ unit, processId }: { unit?: string; processId?: string }) {
  const { t } = useText();
  const me = useMe();
  const [search] = useSearchParams();
  const counts = useCardCountsQuery({ unit, processId }).data;
  const chosen = CARD_LEVELS.find((level) => level === search.get('cards'));
  if (counts === undefined) return null;
  // the stages behind the numbers lie in every town
  const mayOpen = me.countyWide;
  return (
    <section className="card answer" id="cards">
      <h2>{t('card.title')}</h2>
      <div className="tiles">
        {CARD_LEVELS.map((level) => (
          <Tile
            key={level}
            label={t(`card.${level}`)}
            value={counts[level]}
            tone={toneOf(level, counts)}
            note={t('card.openStages')}
            to={mayOpen ? addressOf(search, level === chosen ? null : level) : undefined}
          />
        ))}
        <Tile label={t('card.reminder')} value={counts.reminder} note={t('card.reminderNote')} />
      </div>
      {chosen !== undefined && mayOpen ? <CardRows filter={{ level: chosen, unit, processId }} /> : null}
    </section>
  );
}

function CardRows({ filter }: { filter: Parameters<typeof useCardsQuery>[0] }) {
  const { t, language } = useText();
  const cards = useCardsQuery(filter);
  if (cards.isError) return <ProblemNote error={cards.error} onRetry={() => void cards.refetch()} />;
  const rows = cards.data?.pages.flatMap(({ items }) => items) ?? [];
  if (cards.isSuccess && rows.length === 0) return <p className="muted">{t('card.none')}</p>;
  return (
    <div className="due-soon">
      <ul>
        {rows.map((card) => (
          <li key={card.id}>
            <div className="due-soon-line">
              <Link to={`/cases/${card.caseNo}?tab=stages`}>{card.caseTitle}</Link>
              <CardMark card={card} />
            </div>
            <div className="due-soon-line muted">
              <span>{[card.unitName, stageNameIn(language, card)].filter(Boolean).join(' · ')}</span>
              <span>
                {t(passedKey(card))} <DateText date={card.dueOn} weekday={false} /> · {t('card.issued')}{' '}
                <MomentText at={card.issuedAt} />
              </span>
            </div>
          </li>
        ))}
      </ul>
      {cards.hasNextPage ? (
        <Button loading={cards.isFetchingNextPage} onClick={() => void cards.fetchNextPage()}>
          {t('card.more')}
        </Button>
      ) : null}
    </div>
  );
}

function addressOf(search: URLSearchParams, level: CardLevel | null): string {
  const next = new URLSearchParams(search);
  if (level === null) next.delete('cards');
  else next.set('cards', level);
  return `?${next.toString()}`;
}

function toneOf(level: CardLevel, counts: CardCounts): 'promise' | 'law' | undefined {
  if (counts[level] === 0 || level === 'warning') return undefined;
  return level === 'red' ? 'law' : 'promise';
}
