import { LaunchError } from '../lib/messages.mjs';

const OPTIONS = { '--case': 'caseName', '--tally': 'tallyFile', '--reports': 'reportsDir' };

/** What the command was asked to play: a process, one case, where to count and to report. Throws on anything else. */
export function askedFor(args) {
  const asked = {};
  for (let index = 0; index < args.length; index += 1) {
    const option = OPTIONS[args[index]];
    if (option !== undefined && args[index + 1] !== undefined) asked[option] = args[(index += 1)];
    else if (!args[index].startsWith('-') && asked.processId === undefined) asked.processId = args[index];
    else throw usage();
  }
  return asked;
}

function usage() {
  const form = 'npm run scenarios [-- <id>] [--case <name>]';
  return new LaunchError(`用法：${form}`, `Usage: ${form}`);
}
