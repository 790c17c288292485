import { IsString, IsUrl } from 'class-validator';

/** How papers are made. */
export class PapersConfig {
  /** Folder of fonts of one's own, e.g. 仿宋 and 小标宋; empty where there is none. */
  @IsString()
  paperFontsDir = '';

  /** Address under which people reach the pages; the code on a paper leads there. */
  @IsUrl({ require_tld: false, require_protocol: true })
  publicUrl = 'http://localhost:3000';
}
