import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Jest on Node 20 cannot require() an ES module, so every "type": "module" package goes through swc. */
function esmPackages(dir, found = new Set()) {
  for (const name of readdirSync(dir)) {
    if (name.startsWith('.')) continue;
    const path = join(dir, name);
    if (name.startsWith('@')) {
      esmPackages(path, found);
      continue;
    }
    if (isEsm(path)) found.add(dir.endsWith('node_modules') ? name : `${dir.split('/').pop()}/${name}`);
    try {
      esmPackages(join(path, 'node_modules'), found);
    } catch {
      // nothing nested
    }
  }
  return found;
}

function isEsm(path) {
  try {
    return JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')).type === 'module';
  } catch {
    return false;
  }
}

const esm = [...esmPackages(join(import.meta.dirname, 'node_modules'))]
  .map((n) => n.replace('.', '\\.'))
  .join('|');
const SWC = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    keepClassNames: true,
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
  },
  module: { type: 'commonjs' },
};
const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/', '<rootDir>/.cache/'],
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  moduleNameMapper: {
    '^@app/migrations$': '<rootDir>/migrations/index.ts',
    '^@tests/(.*)\\.js$': '<rootDir>/tests/$1',
    '^@processes/([^/]+)$': '<rootDir>/processes/$1/src/index.ts',
    // what tests of several rooms build their stages with
    '^@app/stages/builders$': '<rootDir>/libs/stages/src/stage-fold.builders.ts',
    '^@app/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: {
    // a program of its own, which a test starts as one
    '(feel|typeset|workbook)-child\\.ts$': ['<rootDir>/tools/test/feel-program.transform.mjs', SWC],
    'check-thread\\.ts$': ['<rootDir>/tools/test/check-thread.transform.mjs', SWC],
    '^.+\\.ts$': ['@swc/jest', SWC],
    '^.+\\.m?js$': ['@swc/jest', { swcrc: false, jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?(?:${esm})/)(?!.*\\.mjs$)`],
};

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      // the pages of apps/web have a runner of their own
      roots: ['apps/api', 'apps/worker', 'libs', 'processes', 'tests'].map((folder) => `<rootDir>/${folder}`),
      testRegex: '\\.spec\\.ts$',
    },
    {
      ...common,
      displayName: 'integration',
      roots: ['<rootDir>/processes', '<rootDir>/tests/integration'],
      testRegex: '\\.integration\\.ts$',
      globalSetup: '<rootDir>/tests/integration/postgres.global-setup.mjs',
      globalTeardown: '<rootDir>/tests/integration/postgres.global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    // one running system for the e2e and the web tests; the fault tests break systems of their own
    {
      ...common,
      displayName: 'e2e',
      roots: ['<rootDir>/tests/e2e'],
      testRegex: '\\.e2e\\.ts$',
      globalSetup: '<rootDir>/tests/support/shared-system.global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/shared-system.global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      ...common,
      displayName: 'fault',
      roots: ['<rootDir>/tests/fault'],
      testRegex: '\\.e2e\\.ts$',
      setupFiles: ['<rootDir>/tests/support/three-partitions.ts'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
    {
      ...common,
      displayName: 'web',
      roots: ['<rootDir>/tests/web'],
      testRegex: '\\.web\\.ts$',
      globalSetup: '<rootDir>/tests/support/shared-system.global-setup.mjs',
      globalTeardown: '<rootDir>/tests/support/shared-system.global-teardown.mjs',
      setupFilesAfterEnv: ['<rootDir>/tests/support/patience.ts'],
    },
  ],
};
