import { ApiConfig } from './api.config.js';
import { ConfigError } from './config.errors.js';
import { DatabaseConfig } from './database.config.js';
import { parseConfig } from './parse-config.js';
import { RetentionConfig } from './retention.config.js';

const SECRET = { SESSION_SECRET: 'x'.repeat(32) };

describe('the settings of the environment', () => {
  it('are what is written there, or the default where nothing is', () => {
    expect(parseConfig(ApiConfig, { ...SECRET, PORT: '8080' })).toMatchObject({ port: 8080, demo: 'none' });
    expect(parseConfig(ApiConfig, { ...SECRET, PORT: '' }).port).toBe(3000);
    expect(parseConfig(ApiConfig, { ...SECRET, COOKIE_SECURE: 'true', DEMO: 'history' })).toMatchObject({
      cookieSecure: true,
      demo: 'history',
    });
  });

  it.each(['0x1F90', '1e3', ' 80', ' ', '8080.0.1', '80,80', 'abc', '-1', '80.5'])(
    'are refused, not read as another number: %p',
    (text) => {
      expect(() => parseConfig(ApiConfig, { ...SECRET, PORT: text })).toThrow(ConfigError);
    },
  );

  it('are refused, not taken for the default', () => {
    for (const [name, text] of [
      ['COOKIE_SECURE', 'yes'],
      ['DEMO', 'histry'],
    ] as const)
      expect(() => parseConfig(ApiConfig, { ...SECRET, [name]: text })).toThrow(new RegExp(`${name}: `));
  });

  it('are refused for every concern', () => {
    const database = { DATABASE_URL: 'postgres://localhost/county' };
    expect(parseConfig(DatabaseConfig, { ...database, DATABASE_POOL_SIZE: '20' }).databasePoolSize).toBe(20);
    expect(() => parseConfig(DatabaseConfig, { ...database, DATABASE_POOL_SIZE: '2e1' })).toThrow(
      ConfigError,
    );
    expect(() => parseConfig(RetentionConfig, { CASE_DETAIL_RETENTION_DAYS: '1e4' })).toThrow(ConfigError);
  });
});
