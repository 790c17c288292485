import { Worker } from 'node:worker_threads';
import typst from '@myriaddreamin/typst-ts-node-compiler';

// This file is the program of the process that sets papers. It imports packages only, so that it can be started alone.

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
  /** The words of a long paper that nobody compares are not collected. */
  readonly isWordless?: boolean;
}

/** What became of a job: the paper, or what is wrong with its template. */
export type TypesetOutcome =
  | { readonly pdf: Uint8Array; readonly text: string; readonly pages: number }
  | { readonly faults: readonly string[] };

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

function serve(settings: TypesetSettings): void {
  watchOver(settings.memoryMb);
  const compiler = typst.NodeCompiler.create({
    workspace: NOWHERE,
    fontArgs: [{ fontPaths: [...settings.fontDirs] }],
  });
  process.on('disconnect', () => process.exit());
  process.on('message', (job: TypesetJob) => process.send?.(typeset(compiler, job)));
  process.send?.('ready');
}

function typeset(compiler: typst.NodeCompiler, job: TypesetJob): TypesetOutcome {
  const { source, data, files, isWordless = false } = job;
  compiler.resetShadow();
  for (const { name, content } of files) compiler.mapShadow(`${NOWHERE}/${name}`, Buffer.from(content));
  try {
    const compiled = compiler.compile({ mainFileContent: source, inputs: { data }, resetRead: true });
    const error = compiled.takeError();
    if (error !== null) return { faults: faultsOf(compiler.fetchDiagnostics(error)) };
    const document = compiled.result;
    if (document === null) return { faults: ['no paper'] };
    const pages = document.numOfPages;
    return { pdf: compiler.pdf(document), text: isWordless ? '' : textOf(compiler.svg(document)), pages };
  } finally {
    compiler.evictCache(MAX_AGE);
  }
}

/** How many papers ago something may have been used that is still remembered. */
const MAX_AGE = 10;

function faultsOf(diagnostics: readonly unknown[]): string[] {
  const faults = diagnostics as { message: string; severity: number }[];
  return faults.filter(({ severity }) => severity === ERROR).map(({ message }) => message);
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

if (process.argv[1] === TYPESET_PROGRAM) serve(JSON.parse(process.argv[2] ?? '') as TypesetSettings);
