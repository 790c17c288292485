import { Worker } from 'node:worker_threads';
import type typst from '@myriaddreamin/typst-ts-node-compiler';

// This file is the program of the process that sets papers. It imports packages only, so that it can be started alone; the
// compiler is for that process, and not for those who start it.

/** A file beside the template: layouts, pictures. */
export interface TypesetFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A template with what it is to say. */
export interface TypesetJob {
  /** Typst; reads the data as `json(bytes(sys.inputs.data))`. */
  readonly source: string;
  /** JSON. */
  readonly data: string;
  readonly files: readonly TypesetFile[];
  /** The paper itself, or a picture of its pages, one below the other. */
  readonly format: 'pdf' | 'svg';
  /** A paper of more pages is a fault of its template. */
  readonly mostPages: number;
  /** The moment that the file says of itself, in seconds; without it, the compiler takes the clock of the machine. */
  readonly madeAt?: number;
  /** The words of a long paper that nobody compares are not collected, nor the sizes of its pages. */
  readonly isWordless?: boolean;
}

/** Something wrong with a template, in the words of the compiler; line and column (of characters) in the template from 1, where they are known. */
export interface TypesetFault {
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** What became of a job: the paper, or what is wrong with its template. */
export type TypesetOutcome =
  | {
      readonly content: Uint8Array;
      readonly text: string;
      readonly pages: number;
      readonly sizes: readonly PageSize[];
    }
  | { readonly faults: readonly TypesetFault[] };

/** In place of the compiler's words: the paper has more pages than it may. */
export const TOO_MANY_PAGES = 'too many pages';

/** What the process gets beside its jobs. */
export interface TypesetSettings {
  readonly fontDirs: readonly string[];
  /** The most memory that the process may take, in MB. */
  readonly memoryMb: number;
}

/** Where this program is. */
export const TYPESET_PROGRAM = import.meta.url;

// helpers

/** No such folder exists: a template finds the files that come with it, and nothing of the machine. */
const NOWHERE = '/no-files-for-papers';

async function serve(settings: TypesetSettings): Promise<void> {
  watchOver(settings.memoryMb);
  const { default: typst } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = typst.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontPaths: [...settings.fontDirs] }],
  });
  process.on('disconnect', () => process.exit());
  process.on('message', (job: TypesetJob) => process.send?.(typeset(compiler, job)));
  process.send?.('ready');
}

function typeset(compiler: typst.NodeCompiler, job: TypesetJob): TypesetOutcome {
  compiler.resetShadow();
  // places are only known in files that have a name
  const files = [...job.files, { name: PAPER, content: job.source }];
  for (const { name, content } of files) compiler.mapShadow(`${NOWHERE}/${name}`, Buffer.from(content));
  try {
    const inputs = { data: job.data };
    const compiled = compiler.compile({ mainFilePath: MAIN_FILE, inputs, resetRead: true });
    const error = compiled.takeError();
    if (error !== null) return { faults: faultsOf(compiler.fetchDiagnostics(error)) };
    const document = compiled.result;
    if (document === null) return { faults: [{ message: 'no paper' }] };
    if (document.numOfPages > job.mostPages) return { faults: [{ message: TOO_MANY_PAGES }] };
    const { text, sizes } = job.isWordless === true ? UNSEEN : seen(compiler.svg(document));
    return { content: contentOf(compiler, document, job), text, pages: document.numOfPages, sizes };
  } finally {
    compiler.evictCache(MAX_AGE);
  }
}

/** The name of the template among its files. */
const PAPER = 'paper.typ';
const MAIN_FILE = `${NOWHERE}/${PAPER}`;

function contentOf(
  compiler: typst.NodeCompiler,
  document: typst.NodeTypstDocument,
  { format, madeAt }: TypesetJob,
): Uint8Array {
  return format === 'pdf'
    ? compiler.pdf(document, madeAt === undefined ? undefined : { creationTimestamp: madeAt })
    : Buffer.from(placed(compiler.plainSvg(document)));
}

/** The compiler leaves the ground of every page on the first one, which it hides; each belongs where its page is. */
function placed(svg: string): string {
  return svg.replace(
    /^( {4}<path class="typst-shape")([^>]*\/>\n {4}<g (transform="[^"]*")>)/gm,
    (_, start: string, rest: string, place: string) => `${start} ${place}${rest}`,
  );
}

const UNSEEN = { text: '', sizes: [] };

/** Words and pages, as the picture for browsers marks them. */
function seen(svg: string): { text: string; sizes: PageSize[] } {
  const marks = [...svg.matchAll(/data-page-width="([\d.]+)" data-page-height="([\d.]+)"/g)];
  return {
    text: textOf(svg),
    sizes: marks.map(([, width, height]) => ({ width: Number(width), height: Number(height) })),
  };
}

/** How many papers ago something may have been used that is still remembered. */
const MAX_AGE = 10;

/** Errors, each with its place in the template; what breaks in a file beside it breaks where the template calls it. */
function faultsOf(diagnostics: readonly unknown[]): TypesetFault[] {
  const told = diagnostics as Diagnostic[];
  return told.flatMap(({ severity, message }, index) => {
    if (severity !== ERROR) return [];
    const next = told.findIndex((one, at) => at > index && one.severity === ERROR);
    const traced = told.slice(index, next === -1 ? undefined : next);
    const start = traced.find(({ path, range }) => path === MAIN_FILE && range !== null)?.range?.start;
    return [{ message, ...(start && { line: start.line + 1, column: start.character + 1 }) }];
  });
}

interface Diagnostic {
  message: string;
  severity: number;
  path: string;
  range: { start: { line: number; character: number } } | null;
}

const ERROR = 1;

/** The words of a paper, in the order in which they stand on its pages. */
function textOf(svg: string): string {
  const pieces = [...svg.matchAll(/class="tsel"[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
  return pieces.join('\n').replace(/&(lt|gt|quot|apos|amp|#39);/g, (_, name: string) => ENTITIES[name] ?? '');
}

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' },
};

/** A paper that does not end hears nothing, and takes memory that no heap limit counts; a thread of its own sees both. */
function watchOver(memoryMb: number): void {
  const watch = `const parent = ${process.ppid};
    setInterval(() => {
      const isTooLarge = process.memoryUsage.rss() > ${memoryMb} * 1024 * 1024;
      if (isTooLarge || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
    }, 20);`;
  new Worker(watch, { eval: true }).unref();
}

if (process.argv[1] === TYPESET_PROGRAM) void serve(JSON.parse(process.argv[2] ?? '') as TypesetSettings);
