// `deadline explain`: one case in, the steps of its computation and the result out.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadStatutoryTime } from '../statutory-time.loader.mjs';
import { answerText } from './answer-text.mjs';
import { readFlags } from './flags.mjs';
import { UsageError } from './usage-error.mjs';

/** The exit status: 0 when the case was answered, even a faulty one, 2 when there was no case to answer. */
export async function explain(args, { stdin, stdout, stderr }) {
  try {
    const flags = readFlags(args);
    const question = flags.question ?? (await readCase(flags.file, stdin));
    stdout.write(await answered(question, flags));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`deadline: ${error.message}\n`);
    return 2;
  }
}

// helpers

async function answered(question, { json, lang }) {
  const library = await loadStatutoryTime();
  const calendar = library.createCalendar(library.BUILT_IN_CALENDAR);
  const explained = library.explainedAnswer(question, calendar);
  return json ? `${JSON.stringify(explained)}\n` : answerText(question, explained, lang, library);
}

async function readCase(file, stdin) {
  if (file !== null) return parsed(readFile(file), file);
  // At a terminal nobody would know that the command waits for them.
  if (stdin.isTTY)
    throw new UsageError(
      'explain needs a case: flags, --file F, or JSON on standard input; --help shows how.',
    );
  return parsed(await readAll(stdin), 'standard input');
}

function readFile(file) {
  try {
    return readFileSync(pathOf(file));
  } catch (error) {
    throw new UsageError(`${file} cannot be read (${error.code}).`);
  }
}

/** npm runs a script in the folder of package.json and keeps the reader's own in INIT_CWD. */
function pathOf(file) {
  return existsSync(file) ? file : resolve(process.env.INIT_CWD ?? '', file);
}

async function readAll(stream) {
  const chunks = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A decoder takes off the mark that editors of Windows put before UTF-8. */
function parsed(bytes, source) {
  const text = new TextDecoder().decode(bytes);
  if (text.trim() === '')
    throw new UsageError(`There is no case in ${source}; give one as JSON or in flags, --help shows how.`);
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`What ${source} holds is not one case in JSON; many cases are for compute --jsonl.`);
  }
}
