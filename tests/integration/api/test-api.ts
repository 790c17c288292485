import { Global, Module, type Provider, type Type } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { Test } from '@nestjs/testing';
import { ApiConfig, EngineConfig } from '@app/config';
import { EngineService } from '@app/engine';
import { IdentityModule } from '@app/identity';
import { AdjustableClock, Clock } from '@app/kernel';
import { type TestDatabase, createTestDatabase } from '@app/testing';
import supertest from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import { DataSource } from 'typeorm';
import {
  configureApplication,
  RequestMetrics,
  RequestAuthenticator,
  SessionGuard,
} from './app-under-test.js';
import { loadCounty } from '../demonstration.js';

export const PASSWORD = 'correct-horse-battery';

export interface TestApiOptions {
  dataSource: DataSource;
  controllers: Type[];
  providers?: Provider[];
  imports?: Type[];
  api?: Partial<ApiConfig>;
  engine?: Partial<EngineConfig>;
}

/** The real pipeline, guard and login on a real database; the features behind the controllers are given by the test. */
export async function startTestApi(options: TestApiOptions): Promise<NestExpressApplication> {
  process.env.SESSION_SECRET = 'a-secret-of-tests-with-forty-characters!';
  const apiConfig = Object.assign(
    new ApiConfig(),
    { logLevel: 'silent', demoPassword: PASSWORD },
    options.api,
  );
  const engineConfig = Object.assign(new EngineConfig(), options.engine);

  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: options.dataSource },
      { provide: ApiConfig, useValue: apiConfig },
      { provide: EngineConfig, useValue: engineConfig },
      { provide: Clock, useClass: AdjustableClock },
    ],
    exports: [DataSource, ApiConfig, EngineConfig, Clock],
  })
  class FoundationModule {}

  const module = await Test.createTestingModule({
    imports: [FoundationModule, IdentityModule, ...(options.imports ?? [])],
    controllers: options.controllers,
    providers: [
      RequestAuthenticator,
      RequestMetrics,
      { provide: APP_GUARD, useClass: SessionGuard },
      ...(options.providers ?? []),
    ],
  }).compile();
  const app = module.createNestApplication<NestExpressApplication>({ bodyParser: false, logger: false });
  await configureApplication(app, apiConfig).init();
  return app;
}

/** A database with the county's units and the demonstration accounts. */
export async function createCountyDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  await loadCounty(database.dataSource, PASSWORD);
  return database;
}

/** No engine, where a feature only wants to have one. */
@Global()
@Module({ providers: [{ provide: EngineService, useValue: {} }], exports: [EngineService] })
export class NoEngineModule {}

/** A browser in which the person is logged in. */
export async function loggedIn(app: NestExpressApplication, username: string): Promise<TestAgent> {
  const agent = supertest.agent(app.getHttpServer());
  await agent.post('/api/auth/login').send({ username, password: PASSWORD }).expect(200);
  return agent;
}
