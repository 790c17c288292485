import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth } from '@nestjs/swagger';
import type { Actor } from '@app/identity';
import { Fails } from '../http/fails.decorator.js';

export const PUBLIC = Symbol('PUBLIC');
export const BEFORE_PASSWORD_CHANGE = Symbol('BEFORE_PASSWORD_CHANGE');
export const ACCESS_RULE = Symbol('ACCESS_RULE');

export type AccessRule = (actor: Actor) => boolean;

/** The endpoint needs no login. */
export const Public = () => SetMetadata(PUBLIC, true);

/** The endpoint is there also for whoever has to change his password first. */
export const BeforePasswordChange = () => SetMetadata(BEFORE_PASSWORD_CHANGE, true);

/** The endpoints need a login. */
export const Authenticated = () =>
  applyDecorators(
    ApiCookieAuth(),
    ApiBearerAuth(),
    Fails('UNAUTHENTICATED', 'PASSWORD_CHANGE_REQUIRED', 'DATABASE_UNAVAILABLE'),
  );

/** The endpoints are for platform administrators. */
export const ForAdministrators = () => allow((actor) => actor.isAdministrator);

/** The endpoints are for those who draw models: analysts and administrators. */
export const ForAnalysts = () => allow((actor) => actor.isAnalyst || actor.isAdministrator);

/** The endpoints are for those who watch the county: the governance centre, supervision, analysts, its ledger. */
export const ForMonitoring = () =>
  allow((actor) => actor.countyWide || actor.isAnalyst || actor.sight.ledger);

/** The endpoints are for those who see the cards of the whole county. */
export const ForLedger = () => allow((actor) => actor.countyWide || actor.sight.ledger);

function allow(rule: AccessRule) {
  return applyDecorators(
    SetMetadata(ACCESS_RULE, rule),
    ApiCookieAuth(),
    ApiBearerAuth(),
    Fails('UNAUTHENTICATED', 'PASSWORD_CHANGE_REQUIRED', 'FORBIDDEN', 'DATABASE_UNAVAILABLE'),
  );
}
