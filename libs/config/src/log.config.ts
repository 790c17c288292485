import { IsString } from 'class-validator';

/** How much a process says. */
export class LogConfig {
  /** Level of the log: trace, debug, info, warn, error. */
  @IsString()
  logLevel = 'info';
}
