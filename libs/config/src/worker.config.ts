import { IsInt, IsString, Max, Min, MinLength } from 'class-validator';

/** The three roles of the worker process. */
export class WorkerConfig {
  /** Roles that this process takes, comma separated: jobs, records, clocks. */
  @IsString()
  workerRoles = 'jobs,records,clocks';

  /** Port of health and metrics. */
  @IsInt()
  @Min(1)
  @Max(65535)
  workerPort = 9281;

  /** Address of health, metrics and the intake. */
  @IsString()
  workerHost = '127.0.0.1';

  /** Port to which the broker posts its records. */
  @IsInt()
  @Min(1)
  @Max(65535)
  intakePort = 9280;

  /** Name that the broker gives to the intake. */
  @IsString()
  @MinLength(1)
  intakeUser = 'broker';

  /** Password that the broker gives to the intake; at least 16 characters. */
  @IsString()
  @MinLength(16)
  intakePassword = '';

  /** Largest bulk that the intake takes, in MiB; the broker's own limit is 10. */
  @IsInt()
  @Min(16)
  intakeBodyLimitMib = 64;

  /** Days for which raw records are kept; 0 keeps them for ever. */
  @IsInt()
  @Min(0)
  recordRetentionDays = 400;

  /** Jobs of one type that one process works on at a time. */
  @IsInt()
  @Min(1)
  jobConcurrency = 16;

  /** Level of the log: trace, debug, info, warn, error. */
  @IsString()
  logLevel = 'info';
}
