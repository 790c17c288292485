import { Module } from '@nestjs/common';
import { ApiConfig, parseConfig } from '@app/config';
import { AccountRepository } from './account.repository.js';
import { AccountDirectory } from './account-directory.repository.js';
import { AccountService } from './account.service.js';
import { AuthService, SESSION_SETTINGS, type SessionSettings } from './auth.service.js';
import { DirectoryRepository } from './directory.repository.js';
import { OrganisationEditService } from './organisation-edit.service.js';
import { OrganisationImportService } from './organisation-import.service.js';
import { OrganisationModule } from './organisation.module.js';
import { LoginAttemptRepository } from './login-attempt.repository.js';
import { OrganisationNames } from './organisation-names.js';
import { OwnSessionService } from './own-session.service.js';
import { OwnPasswordService } from './own-password.service.js';
import { PersonalTokenRepository } from './personal-token.repository.js';
import { PersonalTokenService } from './personal-token.service.js';
import { SessionRepository } from './session.repository.js';
import { UserNames } from './user-names.js';
import { UserRepository } from './user.repository.js';
import { UserService } from './user.service.js';

/** Accounts, roles, login and sessions. */
@Module({
  imports: [OrganisationModule],
  providers: [
    AccountService,
    AccountDirectory,
    AccountRepository,
    AuthService,
    OwnPasswordService,
    OwnSessionService,
    PersonalTokenService,
    PersonalTokenRepository,
    UserService,
    OrganisationEditService,
    OrganisationImportService,
    OrganisationNames,
    UserNames,
    UserRepository,
    DirectoryRepository,
    SessionRepository,
    LoginAttemptRepository,
    { provide: SESSION_SETTINGS, useFactory: sessionSettings },
  ],
  exports: [
    AccountService,
    AccountDirectory,
    OrganisationEditService,
    OrganisationImportService,
    AuthService,
    OwnPasswordService,
    OwnSessionService,
    OrganisationModule,
    OrganisationNames,
    PersonalTokenService,
    UserNames,
    UserService,
  ],
})
export class IdentityModule {}

function sessionSettings(): SessionSettings {
  const { sessionSecret, sessionIdleHours } = parseConfig(ApiConfig);
  return { secret: sessionSecret, idleHours: sessionIdleHours };
}
