import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type AuditAct, recordAct } from '@app/audit';
import { inTransaction } from '@app/database';
import type { Actor } from '@app/identity';
import { Clock } from '@app/kernel';
import {
  TemplateFaultyError,
  TypesettingExceededError,
  type TypesetPaper,
  TypesettingService,
} from '@app/typesetting';
import { DataSource } from 'typeorm';
import { CaseFileService } from './case-file.service.js';
import { FILE_LAYOUT } from './file-layout.js';
import type { Print, PrintedBlock, PrintedFile } from './printed-file.js';
import { PrintQueue } from './print-queue.js';
import { unprinted } from './printed-words.js';
import { PrintTooLargeError } from './prints.errors.js';
import { TaskSheetService } from './task-sheet.service.js';

/** The typesetting of prints has bounds of its own. */
export const PRINT_PRESS = Symbol('PRINT_PRESS');

/** Makes PDF files of cases and tasks, as the person may see them; who printed what is noted before it is given out. */
@Injectable()
export class PrintService implements OnApplicationShutdown {
  constructor(
    private readonly dataSource: DataSource,
    private readonly caseFiles: CaseFileService,
    private readonly taskSheets: TaskSheetService,
    private readonly queue: PrintQueue,
    @Inject(PRINT_PRESS) private readonly press: TypesettingService,
    private readonly clock: Clock,
  ) {}

  /** Throws CASE_NOT_FOUND, PRINT_UNDERWAY, PRINT_BUSY, PRINT_TOO_LARGE, TYPESETTING_UNAVAILABLE. */
  caseFile(actor: Actor, caseNo: string, { isWhole, signal }: PrintOptions): Promise<Print> {
    return this.queue.run(actor.username, signal, async () => {
      const file = await this.caseFiles.of({ actor, caseNo, isWhole, signal });
      return this.printed(actor, file, signal, {
        action: 'CASE_PRINTED',
        objectKind: 'case',
        objectId: caseNo,
      });
    });
  }

  /** Throws TASK_NOT_FOUND, and as `caseFile`. */
  taskSheet(actor: Actor, taskKey: string, { signal }: Pick<PrintOptions, 'signal'>): Promise<Print> {
    return this.queue.run(actor.username, signal, async () => {
      const file = await this.taskSheets.of(actor, taskKey);
      return this.printed(actor, file, signal, {
        action: 'TASK_PRINTED',
        objectKind: 'task',
        objectId: taskKey,
      });
    });
  }

  onApplicationShutdown(): Promise<void> {
    return this.press.onApplicationShutdown();
  }

  private async printed(actor: Actor, file: PrintedFile, signal: AbortSignal, act: PrintAct): Promise<Print> {
    const { pdf, pages } = await this.set(file, signal);
    const { name, title, caseNo } = file;
    await inTransaction(this.dataSource, (tx) =>
      recordAct(tx, { ...act, by: actor, at: this.clock.now(), caseNo, details: { name: title, pages } }),
    );
    return { name: `${name} ${caseNo}.pdf`, content: pdf, pages };
  }

  /** A picture or a page that cannot be read must not keep the rest from paper. */
  private async set(file: PrintedFile, signal: AbortSignal): Promise<TypesetPaper> {
    try {
      return await this.typeset(file, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof TypesettingExceededError) throw new PrintTooLargeError();
      if (!(error instanceof TemplateFaultyError) || filesOf(file).length === 0) throw error;
      const unread = await this.unreadIn(file, signal);
      const bad = unread.size > 0 ? unread : new Set(filesOf(file).map(({ name }) => name));
      return this.typeset(withoutFiles(file, bad), signal);
    }
  }

  /** Names of the files that cannot be set, each tried alone. */
  private async unreadIn(file: PrintedFile, signal: AbortSignal): Promise<Set<string>> {
    const unread = new Set<string>();
    for (const one of filesOf(file)) {
      const trial = { source: ONE_FILE, data: { name: one.name }, files: [one], isWordless: true };
      try {
        await this.press.typeset(trial, signal);
      } catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof TemplateFaultyError)) throw error;
        unread.add(one.name);
      }
    }
    return unread;
  }

  private typeset(file: PrintedFile, signal: AbortSignal): Promise<TypesetPaper> {
    const data = { ...file, parts: file.parts.map(({ title, blocks }) => ({ title, blocks })) };
    const template = { source: FILE_LAYOUT, data, files: filesOf(file), isWordless: true };
    return this.press.typeset({ ...template, issuedAt: this.clock.now() }, signal);
  }
}

export interface PrintOptions {
  /** With the pages of papers and with pictures. */
  isWhole: boolean;
  /** Aborted when nobody waits for it any more. */
  signal: AbortSignal;
}

// helpers

type PrintAct = Pick<AuditAct, 'action' | 'objectKind' | 'objectId'>;

function filesOf({ parts }: PrintedFile) {
  return parts.flatMap(({ files = [] }) => files);
}

/** All pages of a paper are read when its first one is. */
const ONE_FILE = '#image(json(bytes(sys.inputs.data)).name)';

function withoutFiles(file: PrintedFile, bad: ReadonlySet<string>): PrintedFile {
  return {
    ...file,
    parts: file.parts.map(({ title, blocks, files }) => ({
      title,
      blocks: blocks.map((block) => withoutFile(block, bad)),
      files: files?.filter(({ name }) => !bad.has(name)),
    })),
  };
}

function withoutFile(block: PrintedBlock, bad: ReadonlySet<string>): PrintedBlock {
  if ((block.kind !== 'pages' && block.kind !== 'picture') || !bad.has(block.file)) return block;
  return { kind: 'line', text: unprinted(block.kind === 'pages' ? block.text : block.caption) };
}
