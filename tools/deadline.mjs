#!/usr/bin/env node
// Answers deadline cases: JSON Lines on stdin, JSON Lines on stdout, and nothing else on stdout.
import { once } from 'node:events';
import { loadStatutoryTime } from './statutory-time.loader.mjs';

const USAGE = `Usage: npm run -s deadline -- compute --jsonl < cases.jsonl > answers.jsonl

Reads one deadline case a line (JSON, UTF-8) from standard input and writes one answer a line to standard
output, in the same order. Blank lines are skipped. A faulty case is answered with an error code. The exit
status is 0 when all cases were answered, 1 when one could not be, 2 for wrong arguments.

  compute --jsonl   compute due dates, cards and savings
  --help            print this text
`;
/** Answers are written in pieces of about this size, so that a million lines do not make a million writes. */
const PIECE_LENGTH = 64 * 1024;

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args.length !== 2 || args[0] !== 'compute' || args[1] !== '--jsonl') {
    process.stderr.write(USAGE);
    return 2;
  }
  stopQuietlyWhenReaderLeaves();
  return answerAll(process.stdin, process.stdout);
}

async function answerAll(input, output) {
  const { answerJsonLine } = await loadStatutoryTime();
  let status = 0;
  let piece = '';
  for await (const line of linesOf(input)) {
    try {
      const answer = answerJsonLine(line);
      if (answer !== null) piece += `${answer}\n`;
    } catch (error) {
      status = 1;
      process.stderr.write(`${error.stack}\n`);
      piece += unanswered(line);
    }
    if (piece.length < PIECE_LENGTH) continue;
    await write(output, piece);
    piece = '';
  }
  await write(output, piece);
  return status;
}

/** Lines end at "\n" alone: node:readline would also cut at U+2028, which JSON allows within a string. */
async function* linesOf(input) {
  const decoder = new TextDecoder();
  let begun = [];
  for await (const chunk of input) {
    const parts = decoder.decode(chunk, { stream: true }).split('\n');
    begun.push(parts[0]);
    if (parts.length === 1) continue;
    yield begun.join('');
    yield* parts.slice(1, -1);
    begun = [parts.at(-1)];
  }
  begun.push(decoder.decode());
  yield begun.join('');
}

async function write(output, text) {
  if (text !== '' && !output.write(text)) await once(output, 'drain');
}

/** Keeps the answers in step with the cases when a fault of the program itself stops one of them. */
function unanswered(line) {
  let id = null;
  try {
    id = JSON.parse(line).id;
  } catch {
    // the line has no id to copy
  }
  const none = { due: null, promisedDue: null, provisional: false, status: null, savedDays: null };
  return `${JSON.stringify({ id: typeof id === 'string' ? id : null, ...none, error: 'INVALID_CASE' })}\n`;
}

function stopQuietlyWhenReaderLeaves() {
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1));
}
