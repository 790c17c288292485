import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OFFICIAL_LAYOUT } from './official-layout.js';
import type { TypesetFile } from './typeset-child.js';
import { TemplateFaultyError, TypesettingExceededError } from './typesetting.errors.js';
import type { TypesetProcess } from './typeset-process.js';

/** A template, and what it is to say. */
export interface Template {
  /** Typst, with `official.typ` beside it. */
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Files beside it: pictures, other papers. */
  readonly files?: readonly TypesetFile[];
  readonly isWordless?: boolean;
}

/** A paper as it is shown and printed. */
export interface TypesetPaper {
  readonly pdf: Buffer;
  /** Its words, in the order in which they stand on its pages. */
  readonly text: string;
  readonly pages: number;
}

/** Makes papers of templates, which are foreign code: within bounds, outside of this process, without files and network. */
@Injectable()
export class TypesettingService implements OnApplicationShutdown {
  constructor(private readonly process: TypesetProcess) {}

  /** Throws PAPER_TEMPLATE_FAULTY, TYPESETTING_UNAVAILABLE. */
  async typeset(
    { source, data, files = [], isWordless }: Template,
    signal?: AbortSignal,
  ): Promise<TypesetPaper> {
    const beside = [{ name: 'official.typ', content: OFFICIAL_LAYOUT }, ...files];
    const job = { source, data: JSON.stringify(data), files: beside, isWordless };
    const outcome = await this.process.run(job, signal);
    if (outcome === undefined) throw new TypesettingExceededError();
    if ('faults' in outcome) throw new TemplateFaultyError(outcome.faults);
    return { ...outcome, pdf: Buffer.from(outcome.pdf) };
  }

  onApplicationShutdown(): Promise<void> {
    return this.process.end();
  }
}
