#!/usr/bin/env node
// Answers deadline cases: many as JSON Lines on stdin and stdout, with nothing else on stdout; or one, explained.
import { once } from 'node:events';
import { loadStatutoryTime } from './statutory-time.loader.mjs';

const USAGE = `Usage: npm run -s deadline -- compute --jsonl < cases.jsonl > answers.jsonl
       npm run -s deadline -- explain [--json] [--lang zh|en] [--file case.json | flags]

compute reads one deadline case a line (JSON, UTF-8) from standard input and writes one answer a line to standard
output, in the same order. Blank lines are skipped. A faulty case is answered with an error code. The exit
status is 0 when all cases were answered, 1 when one could not be, 2 for wrong arguments.

explain answers one case in words: its steps, the due date, the promised date, the status and what was saved. The
case is JSON on standard input or in a file, or is described by flags; where it has no calendar, the built-in
one holds. The exit status is 0, also for a faulty case, and 2 for wrong arguments.

  compute --jsonl   compute due dates, cards and savings
  explain           explain one case
  --help            print this text

Flags of explain:
  --file F          read the case from F
  --json            print the answer and its steps as JSON
  --lang zh|en      language of the steps, zh unless given

  --limit "15 calendar_day"     the statutory period: calendar_day, working_day, month, year, hour, working_hour
  --start 2026-09-17            the day that starts it; a moment such as 2026-09-17T09:00:00+08:00 for hours
  --promise "7 working_day"     the promised period
  --as-of 2026-09-24            the day on which the status is asked
  --completed 2026-09-28        the day of completion
  What happened to the period, each as often as needed; each date is a moment where the limit is in hours:
  --pause 2026-09-20            中止
  --resume 2026-09-22           恢复
  --exclude 2026-09-20..2026-09-22               扣除, both days included
  --restart 2026-09-25                           重新计算
  --extend "15 calendar_day@2026-10-01@批准人"   延长, with its day and who approved it
  --switch "45 calendar_day@2026-10-01"          转程序, with its day
`;
/** Answers are written in pieces of about this size, so that a million lines do not make a million writes. */
const PIECE_LENGTH = 64 * 1024;

process.exitCode = await main(process.argv.slice(2));

async function main(args) {
  if (args.includes('--help') || args.includes('-h')) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (args[0] === 'explain') return explainOne(args.slice(1));
  if (args.length !== 2 || args[0] !== 'compute' || args[1] !== '--jsonl') {
    process.stderr.write(USAGE);
    return 2;
  }
  stopQuietlyWhenReaderLeaves();
  return answerAll(process.stdin, process.stdout);
}

/** Loaded only when asked for, so that `compute` stays as quick as it is. */
async function explainOne(args) {
  const { explain } = await import('./deadline/explain.mjs');
  stopQuietlyWhenReaderLeaves();
  return explain(args, process);
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
