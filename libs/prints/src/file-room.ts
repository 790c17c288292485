import type { TypesetFile } from '@app/typesetting';

/** What a file takes of the room. */
export interface FileCost {
  bytes: number;
  pages: number;
  /** In bytes, while it is set. */
  memory: number;
}

/** The files that go into a print, within bounds: what has no room is left out and said. */
export class FileRoom {
  readonly files: TypesetFile[] = [];
  private readonly taken: FileCost = { bytes: 0, pages: 0, memory: 0 };

  constructor(
    private readonly bounds: Partial<FileCost> & { files: number },
    /** Two rooms of one print name their files differently. */
    private readonly prefix: string,
  ) {}

  /** Whether there is room, as far as it is known before the file is read. */
  takes(cost: Partial<FileCost>): boolean {
    const { bounds, taken } = this;
    return (
      this.files.length < bounds.files &&
      KINDS.every((kind) => taken[kind] + (cost[kind] ?? 0) <= (bounds[kind] ?? Infinity))
    );
  }

  /** The name under which the layout finds it; undefined where it has no room. */
  add(content: Buffer, extension: string, cost: Omit<Partial<FileCost>, 'bytes'>): string | undefined {
    const whole: Partial<FileCost> = { ...cost, bytes: content.length };
    if (!this.takes(whole)) return undefined;
    const name = `${this.prefix}${this.files.length}.${extension}`;
    this.files.push({ name, content });
    for (const kind of KINDS) this.taken[kind] += whole[kind] ?? 0;
    return name;
  }
}

// helpers

const KINDS = ['bytes', 'pages', 'memory'] as const;
