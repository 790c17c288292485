import type { TypesetFile } from '@app/typesetting';

export interface RoomBounds {
  files: number;
  bytes: number;
  pages: number;
}

/** The files that go into a print, within bounds: what has no room is left out and said. */
export class FileRoom {
  readonly files: TypesetFile[] = [];
  private bytes = 0;
  private pages = 0;

  constructor(
    private readonly bounds: RoomBounds,
    /** Two rooms of one print name their files differently. */
    private readonly prefix: string,
  ) {}

  /** Whether there is room, as far as it is known before the file is read. */
  takes({ bytes = 0, pages = 0 }: { bytes?: number; pages?: number }): boolean {
    const { bounds } = this;
    return (
      this.files.length < bounds.files &&
      this.bytes + bytes <= bounds.bytes &&
      this.pages + pages <= bounds.pages
    );
  }

  /** The name under which the layout finds it; undefined where it has no room. */
  add(content: Buffer, extension: string, pages = 0): string | undefined {
    if (!this.takes({ bytes: content.length, pages })) return undefined;
    const name = `${this.prefix}${this.files.length}.${extension}`;
    this.files.push({ name, content });
    this.bytes += content.length;
    this.pages += pages;
    return name;
  }
}
