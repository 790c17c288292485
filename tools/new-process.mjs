/** `npm run new:process -- <id> --name … --name-en … --code …`: a folder of a process that deploys, starts and is tested. */
import { LaunchError, sentenceOf } from './lib/messages.mjs';
import { projectDir } from './lib/settings.mjs';
import { formatted } from './new-process/formatted.mjs';
import { wishFrom } from './new-process/wish.mjs';
import { writeProcess } from './new-process/write-process.mjs';

try {
  const wish = wishFrom(process.argv.slice(2));
  const files = await writeProcess(projectDir, wish, formatted);
  console.log(`processes/${wish.id}/\n${files.map((file) => `  ${file}`).join('\n')}\n\n${nextSteps(wish)}`);
} catch (error) {
  if (!(error instanceof LaunchError)) throw error;
  console.error(`✖ ${sentenceOf(error)}`);
  process.exitCode = 1;
}

function nextSteps({ id, typescript }) {
  const build = typescript ? 'npm run build:server && ' : '';
  return `下一步 / Next: ${build}npm run scenarios -- ${id}`;
}
