import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { OFFICIAL_LAYOUT } from './official-layout.js';
import { TemplateFaultyError } from './typesetting.errors.js';
import type { TypesetProcess } from './typeset-process.js';

/** A template, and what it is to say. */
export interface Template {
  /** Typst, with `official.typ` beside it. */
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
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
  async typeset({ source, data }: Template): Promise<TypesetPaper> {
    const files = [{ name: 'official.typ', content: OFFICIAL_LAYOUT }];
    const outcome = await this.process.run({ source, data: JSON.stringify(data), files });
    if (outcome === undefined) throw new TemplateFaultyError([EXCEEDED]);
    if ('faults' in outcome) throw new TemplateFaultyError(outcome.faults);
    return { ...outcome, pdf: Buffer.from(outcome.pdf) };
  }

  onApplicationShutdown(): Promise<void> {
    return this.process.end();
  }
}

// helpers

const EXCEEDED = '用时或占用内存超出限度';
