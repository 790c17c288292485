import type { Attachment } from '@/shared/api/types.js';
import { Papers } from './papers.js';

/** Papers of a form that is only tried: they stay in this browser. */
export class TrialPapers extends Papers {
  private readonly addresses = new Map<string, string>();

  override get hasCase(): boolean {
    return true;
  }

  override load(): Promise<void> {
    return Promise.resolve();
  }

  override add(file: File): Promise<Attachment> {
    const paper = {
      id: `trial-${this.known.size + 1}`,
      ...{ name: file.name, size: file.size, mediaType: file.type },
    };
    this.known.set(paper.id, paper);
    this.addresses.set(paper.id, URL.createObjectURL(file));
    return Promise.resolve(paper);
  }

  override hrefOf(id: string): string {
    return this.addresses.get(id) ?? '';
  }
}
