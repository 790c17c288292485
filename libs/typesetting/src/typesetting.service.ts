import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OFFICIAL_LAYOUT } from './official-layout.js';
import type { PageSize, TypesetFault, TypesetFile, TypesetJob, TypesetOutcome } from './typeset-child.js';
import { EXCEEDED, TemplateFaultyError, TypesettingExceededError } from './typesetting.errors.js';
import type { TypesetProcess } from './typeset-process.js';

/** A template, and what it is to say. */
export interface Template {
  /** Typst, with `official.typ` beside it. */
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Files beside it: pictures, other papers. */
  readonly files?: readonly TypesetFile[];
  readonly isWordless?: boolean;
  /** The moment that the file says of itself. */
  readonly issuedAt?: Date;
}

/** A paper as it is shown and printed. */
export interface TypesetPaper {
  readonly pdf: Buffer;
  /** Its words, in the order in which they stand on its pages. */
  readonly text: string;
  readonly pages: number;
}

/** What a template looks like: a picture of its pages, one below the other, or what is wrong with it. */
export interface TypesetProof {
  readonly faults: readonly TypesetFault[];
  /** SVG without scripts; null where there are faults. */
  readonly picture: string | null;
  readonly text: string;
  readonly pages: readonly PageSize[];
}

/** Makes papers of templates, which are foreign code: within bounds, outside of this process, without files and network. */
@Injectable()
export class TypesettingService implements OnApplicationShutdown {
  constructor(private readonly process: TypesetProcess) {}

  /** Throws PAPER_TEMPLATE_FAULTY, TYPESETTING_UNAVAILABLE. */
  async typeset(template: Template, signal?: AbortSignal): Promise<TypesetPaper> {
    const outcome = await this.run(template, { format: 'pdf', mostPages: Infinity }, signal);
    if (outcome === undefined) throw new TypesettingExceededError();
    if ('faults' in outcome) throw new TemplateFaultyError(outcome.faults);
    const { content, text, pages } = outcome;
    return { pdf: Buffer.from(content), text, pages };
  }

  /** Shows what a template makes of its data; what is wrong with it is answered. Throws TYPESETTING_UNAVAILABLE. */
  async proof(template: Template): Promise<TypesetProof> {
    const outcome = await this.run(template, { format: 'svg', mostPages: MOST_PAGES });
    if (outcome === undefined) return faulty([{ message: EXCEEDED }]);
    if ('faults' in outcome) return faulty(outcome.faults);
    const { content, text, sizes } = outcome;
    if (content.byteLength > MOST_BYTES) return faulty([{ message: EXCEEDED }]);
    return { faults: [], picture: Buffer.from(content).toString('utf8'), text, pages: sizes };
  }

  onApplicationShutdown(): Promise<void> {
    return this.process.end();
  }

  private run(
    { source, data, files = [], isWordless, issuedAt }: Template,
    wanted: Pick<TypesetJob, 'format' | 'mostPages'>,
    signal?: AbortSignal,
  ): Promise<TypesetOutcome | undefined> {
    const beside = [{ name: 'official.typ', content: OFFICIAL_LAYOUT }, ...files];
    const madeAt = issuedAt && Math.floor(issuedAt.getTime() / 1000);
    const job = { source, data: JSON.stringify(data), files: beside, isWordless, madeAt, ...wanted };
    return this.process.run(job, signal);
  }
}

// helpers

/** More is looked at by nobody while a template is written. */
const MOST_PAGES = 50;
const MOST_BYTES = 8_000_000;

function faulty(faults: readonly TypesetFault[]): TypesetProof {
  return { faults, picture: null, text: '', pages: [] };
}
