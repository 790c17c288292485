import { IsIn, IsString } from 'class-validator';

/** What an embedded demonstration holds besides the county's units. */
export class DemonstrationConfig {
  /** Password of the demonstration accounts; empty where there are none. */
  @IsString()
  demoPassword = '';

  /** What the demonstration holds: `none` or `history`. */
  @IsIn(['none', 'history'])
  demo = 'none';
}
