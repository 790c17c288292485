import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = join(__dirname, '..', '..', '..');

interface Answer {
  description: string;
}

interface Operation {
  summary?: string;
  responses: Record<string, Answer>;
}

describe('OpenAPI document', () => {
  const document = JSON.parse(readFileSync(join(root, 'apps', 'api', 'openapi.json'), 'utf8')) as {
    paths: Record<string, Record<string, Operation>>;
  };
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ name: `${method} ${path}`, path, operation })),
  );

  it('is what the code says, and the types of the web client are what it says', async () => {
    await run('npx', ['nest', 'build', 'api'], { cwd: root });

    await run(process.execPath, ['dist/apps/api/src/openapi.js', '--check'], { cwd: root });
    await run(process.execPath, ['tools/api-types.mjs', '--check'], { cwd: root });
  }, 180_000);

  it('explains every endpoint', () => {
    const unexplained = operations.filter(({ operation }) => !operation.summary);

    expect(unexplained.map(({ name }) => name)).toEqual([]);
  });

  it('names the answer without a login for everything that needs one', () => {
    const open = ['/api/auth/login', '/api/auth/logout', '/api/login-info', '/api/paper-checks/{checkCode}'];
    const guarded = operations.filter(({ path }) => path.startsWith('/api/') && !open.includes(path));

    const silent = guarded.filter(({ operation }) => !operation.responses['401']);

    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
