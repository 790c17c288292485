import { IsBoolean, IsInt, IsString, IsUrl, Matches, Min } from 'class-validator';

const URL_RULE = { require_tld: false, require_protocol: true };

/** How to reach the broker. */
export class EngineConfig {
  /** gRPC address of the gateway, host:port. */
  @IsString()
  @Matches(/^[^\s:]+:\d+$/, { message: 'must be host:port' })
  zeebeAddress = 'localhost:26500';

  /** REST address of the gateway (user-task commands). */
  @IsUrl(URL_RULE)
  zeebeRestAddress = 'http://localhost:8080';

  /** Management address (readiness, clock control). */
  @IsUrl(URL_RULE)
  zeebeManagementAddress = 'http://localhost:9600';

  /** How long a command may wait for the engine before it is answered with 503. */
  @IsInt()
  @Min(100)
  engineCommandTimeoutMs = 4000;

  /** Whether an administrator may move the clock forward. Demonstration and tests only. */
  @IsBoolean()
  clockControl = false;

  /** Folder that holds one folder for each process. */
  @IsString()
  processesDir = 'processes';
}
