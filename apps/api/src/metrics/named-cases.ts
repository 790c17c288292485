import type { Actor } from '@app/identity';
import type { Overview } from '@app/metrics';

/** Figures may be seen by those who draw models or see the ledger; rows that name a case follow the same rule as the case itself. */
export function forNamedCases(actor: Actor): Actor {
  return { ...actor, isAnalyst: false, sight: { ...actor.sight, ledger: false } };
}

/** The overview without the cases that the person may not open. */
export function withoutForeignCases(actor: Actor, overview: Overview): Overview {
  if (actor.countyWide) return overview;
  return {
    ...overview,
    dueSoon: overview.dueSoon.filter(({ townCode }) => actor.sight.trees.includes(townCode)),
  };
}
