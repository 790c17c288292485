import { Body, Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApiConfig } from '@app/config';
import { type Actor, AuthService, OrganisationService, pagesOf, UserService } from '@app/identity';
import { plainText } from '@app/fields';
import type { Request, Response } from 'express';
import { Fails } from '../http/fails.decorator.js';
import { UnauthenticatedError } from '../http/problem.js';
import { Authenticated, BeforePasswordChange, Public } from '../session/access.decorator.js';
import { CurrentActor } from '../session/current-actor.decorator.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../session/session-cookie.js';
import { LoginDto, LoginInfoDto, MeDto } from './auth.dto.js';

/** Login, logout and who I am. */
@ApiTags('auth')
@Controller('api')
export class AuthController {
  constructor(
    private readonly auth: AuthService,
    private readonly users: UserService,
    private readonly organisations: OrganisationService,
    private readonly config: ApiConfig,
  ) {}

  /** Opens a session and sets the cookie `yjs_session`. */
  @Post('auth/login')
  @HttpCode(200)
  @Public()
  @Fails(
    'INVALID_INPUT',
    'LOGIN_FAILED',
    'PASSWORD_EXPIRED',
    'CSRF_REFUSED',
    'LOGIN_THROTTLED',
    'DATABASE_UNAVAILABLE',
  )
  async login(
    @Body() { username, password }: LoginDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MeDto> {
    const token = await this.auth.login(username, password, placeOf(request));
    const actor = await this.auth.authenticate(token);
    if (!actor) throw new UnauthenticatedError();
    setSessionCookie(response, token, this.config.cookieSecure);
    return this.describe(actor);
  }

  /** Ends the session and clears the cookie; without a session nothing happens. */
  @Post('auth/logout')
  @HttpCode(204)
  @Public()
  @Fails('CSRF_REFUSED', 'DATABASE_UNAVAILABLE')
  async logout(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const token = sessionTokenOf(request);
    clearSessionCookie(response, this.config.cookieSecure);
    if (token !== undefined) await this.auth.logout(token);
  }

  /** The person who is logged in, with roles and pages. */
  @Get('me')
  @Authenticated()
  @BeforePasswordChange()
  me(@CurrentActor() actor: Actor): Promise<MeDto> {
    return this.describe(actor);
  }

  /** What the login page shows: the county and, on a demonstration, the accounts. */
  @Get('login-info')
  @Public()
  @Fails('DATABASE_UNAVAILABLE')
  async loginInfo(): Promise<LoginInfoDto> {
    const accounts = this.config.demoPassword === '' ? [] : await this.users.demonstrationAccounts();
    return { demo: accounts.length > 0, accounts, county: (await this.organisations.current()).countyName() };
  }

  private async describe(actor: Actor): Promise<MeDto> {
    const { username, displayName, groups, towns, countyWide } = actor;
    const roles = await this.users.rolesOf(username);
    const mustChangePassword = actor.mustChangePassword === true;
    return {
      username,
      displayName,
      groups,
      roles,
      towns,
      countyWide,
      pages: pagesOf(actor),
      mustChangePassword,
    };
  }
}

// helpers

const MOST_OF_DEVICE = 200;

function placeOf(request: Request) {
  const device = request.get('user-agent')?.slice(0, MOST_OF_DEVICE) ?? null;
  return { address: request.ip ?? 'unknown', device: device === null ? null : plainText(device) };
}
