import { Injectable } from '@nestjs/common';
import type { IssuedDocument } from './document.entity.js';

/** Papers of a case that were not issued here but have a number: what a process keeps in tables of its own. */
export interface PaperSource {
  papersOf(caseNo: string): Promise<IssuedDocument[]>;
}

/** Where the papers of a case are, besides those that were issued here; the module of a process adds its own. */
@Injectable()
export class PaperSources {
  private readonly sources: PaperSource[] = [];

  add(source: PaperSource): void {
    this.sources.push(source);
  }

  async papersOf(caseNo: string): Promise<IssuedDocument[]> {
    return (await Promise.all(this.sources.map((source) => source.papersOf(caseNo)))).flat();
  }
}
