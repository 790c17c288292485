export type { CardCounts } from './card-list.queries.js';
export { CardsModule } from './cards.module.js';
export { CARD_LEVELS } from './stage-card.entity.js';
export type { CardFilter, CardLevel, CardListItem, CardWithdrawal, StageCard } from './stage-card.entity.js';
export { StageCardService } from './stage-card.service.js';
export { StageCardSweeper } from './stage-card.sweeper.js';
