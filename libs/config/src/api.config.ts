import { IsBoolean, IsIn, IsInt, IsString, Max, Min, MinLength } from 'class-validator';

/** The HTTP side for people and other systems. */
export class ApiConfig {
  /** Port of the api and the web pages. */
  @IsInt()
  @Min(1)
  @Max(65535)
  port = 3000;

  /** Address to listen on. */
  @IsString()
  host = '127.0.0.1';

  /** Folder of the built web app. */
  @IsString()
  webDist = 'dist/web';

  /** Secret from which session tokens are hashed; at least 32 characters. */
  @IsString()
  @MinLength(32)
  sessionSecret = '';

  /** Hours without a request after which a session ends. */
  @IsInt()
  @Min(1)
  sessionIdleHours = 12;

  /** Whether cookies are sent over HTTPS only: true behind TLS. */
  @IsBoolean()
  cookieSecure = false;

  /** Password of the demonstration accounts; empty where there are none. */
  @IsString()
  demoPassword = '';

  /** What the demonstration holds: `none` or `history`. */
  @IsIn(['none', 'history'])
  demo = 'none';

  /** Level of the log: trace, debug, info, warn, error. */
  @IsString()
  logLevel = 'info';
}
