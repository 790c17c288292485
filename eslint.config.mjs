import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** The layers of the repository, from the outside in; each may use only what stands to its right. */
const APPS = ['api', 'worker'];
/** The workers of `common.*`: models use them, no code does but the applications. */
const COMMON_JOBS = 'common-jobs';
const FEATURES = [
  'cases',
  'tasks',
  'stages',
  'promises',
  'cards',
  'clock-operations',
  'calendar-publication',
  'incidents',
  'repairs',
  'metrics',
  'identity',
  'notices',
  'papers',
  'prints',
  'ledger',
  'reported-events',
  'models',
  'calendars',
  'attachments',
  'retention',
];
const ENGINE = ['engine', 'engine-records', 'feel', 'typesetting', 'statutory-time', 'audit'];
const FOUNDATION = [
  'bpmn',
  'database',
  'config',
  'kernel',
  'fields',
  'sheets',
  'logging',
  'process-code',
  'testing',
];

/** What one room wraps for all others. */
const OWNED_PACKAGES = [
  { owner: 'engine', packages: ['@camunda8/*', 'zeebe-node'], what: 'The engine client' },
  { owner: 'bpmn', packages: ['bpmn-moddle'], what: 'The reader of BPMN' },
  {
    owner: 'feel',
    packages: ['feelin', '@bpmn-io/feelin', '@bpmn-io/lezer-feel'],
    what: 'The evaluator of FEEL',
  },
];

/** Which features a feature may use, one way only, so that no circle can grow. */
const FEATURE_USES = {
  calendars: [],
  attachments: ['identity'],
  retention: [],
  identity: [],
  models: ['identity', 'calendars', 'attachments', 'notices'],
  cases: ['attachments', 'identity', 'models', 'notices', 'incidents'],
  tasks: ['identity', 'models', 'attachments', 'cases', 'ledger'],
  promises: ['identity', 'models', 'calendars'],
  stages: ['identity', 'models', 'calendars', 'notices', 'promises'],
  cards: ['identity', 'models', 'calendars', 'notices', 'stages'],
  'clock-operations': ['identity', 'models', 'calendars', 'attachments', 'stages'],
  'calendar-publication': ['identity', 'models', 'calendars', 'stages'],
  incidents: ['identity', 'models', 'notices'],
  repairs: ['identity', 'models'],
  notices: ['identity'],
  metrics: ['identity', 'models', 'stages', 'promises', 'calendars', 'incidents'],
  papers: ['attachments', 'cases', 'identity', 'models'],
  prints: [
    'attachments',
    'cards',
    'cases',
    'clock-operations',
    'identity',
    'ledger',
    'models',
    'papers',
    'stages',
    'tasks',
  ],
  ledger: ['identity', 'models', 'cases'],
  'reported-events': ['attachments', 'identity', 'models', 'cases', 'ledger'],
};

const elements = [
  ...APPS.map((name) => ({ type: `app-${name}`, pattern: `apps/${name}` })),
  { type: 'process', pattern: 'processes/*', capture: ['id'] },
  ...[COMMON_JOBS, ...FEATURES, ...ENGINE, ...FOUNDATION].map((name) => ({
    type: name,
    pattern: `libs/${name}`,
  })),
  { type: 'migrations', pattern: 'migrations' },
  { type: 'tests', pattern: 'tests' },
];

const policies = [
  ...APPS.map((name) =>
    allow(`app-${name}`, [COMMON_JOBS, ...FEATURES, ...ENGINE, ...FOUNDATION, 'migrations']),
  ),
  // never another process: within one folder everything is allowed anyway
  {
    from: { element: { type: 'process' } },
    allow: [{ to: { element: { type: [...FEATURES, ...ENGINE, ...FOUNDATION] } } }],
  },
  allow(COMMON_JOBS, [...FEATURES, ...ENGINE, ...FOUNDATION]),
  ...FEATURES.map((name) => allow(name, [...FEATURE_USES[name], ...ENGINE, ...FOUNDATION])),
  allow('engine', ['audit', 'bpmn', 'database', 'config', 'kernel', 'logging']),
  allow('engine-records', ['database', 'config', 'fields', 'kernel', 'logging']),
  allow('statutory-time', []),
  allow('audit', ['database', 'fields', 'kernel']),
  allow('feel', ['config', 'kernel', 'logging']),
  allow('typesetting', ['config', 'kernel', 'logging']),
  allow('bpmn', []),
  allow('fields', []),
  allow('process-code', []),
  allow('kernel', ['fields']),
  allow('sheets', ['kernel']),
  allow('database', ['config', 'kernel']),
  allow('config', ['kernel']),
  allow('logging', ['config', 'kernel']),
  allow('testing', ['database', 'config', 'kernel', 'migrations']),
  allow('tests', [
    'process',
    COMMON_JOBS,
    ...FEATURES,
    ...ENGINE,
    ...FOUNDATION,
    'app-api',
    'app-worker',
    'migrations',
  ]),
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.cache/**',
      'tests/fixtures/**',
      'coverage/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: nodeGlobals(), ecmaVersion: 2023, sourceType: 'module' },
  },
  ...tseslint.configs.recommendedTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'no-restricted-imports': [
        'error',
        // tests use the launcher of tools/, which has no alias
        { patterns: [{ regex: '^\\.\\./\\.\\./(?!tools/)', message: 'Use the alias @app/<lib>.' }] },
      ],
    },
  },
  {
    files: [
      'apps/api/**/*.ts',
      'apps/worker/**/*.ts',
      'libs/**/*.ts',
      'migrations/**/*.ts',
      'processes/*/src/**/*.ts',
    ],
    ignores: ['**/*.spec.ts'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': elements,
      'import/resolver': { typescript: { project: './tsconfig.json' } },
    },
    rules: {
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'The one source of now is Clock of @app/kernel.',
        },
        {
          selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
          message: 'The one source of now is Clock of @app/kernel.',
        },
        {
          selector: "MemberExpression[object.name='process'][property.name='env']",
          message: 'The environment is read in libs/config only.',
        },
      ],
    },
  },
  {
    // the Clock itself, the reader of the environment, and what lives only in tests
    files: ['libs/kernel/src/clock.ts', 'libs/config/**/*.ts', 'libs/testing/**/*.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
  {
    files: ['**/*.ts'],
    ignores: ['tests/**', 'tools/**', 'processes/*/tests/**'],
    rules: { 'no-restricted-imports': onlyInOwner() },
  },
  ...OWNED_PACKAGES.map(({ owner }) => ({
    files: [`libs/${owner}/**/*.ts`],
    rules: { 'no-restricted-imports': onlyInOwner(owner) },
  })),
  {
    files: [
      '**/*.spec.ts',
      '**/*.test.ts',
      '**/*.test.tsx',
      'tests/**/*.ts',
      'processes/*/tests/**/*.ts',
      'libs/testing/**/*.ts',
    ],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
);

function allow(from, to) {
  return { from: { element: { type: from } }, allow: [{ to: { element: { type: [from, ...to] } } }] };
}

/** Packages that have an owner are imported by it alone. */
function onlyInOwner(room) {
  const foreign = OWNED_PACKAGES.filter(({ owner }) => owner !== room);
  return [
    'error',
    {
      patterns: [
        { group: ['../../*'], message: 'Use the alias @app/<lib>.' },
        ...foreign.map(({ owner, packages, what }) => ({
          group: packages,
          message: `${what} is imported in libs/${owner} only.`,
        })),
      ],
    },
  ];
}

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'Buffer',
    'URL',
    'URLSearchParams',
    'fetch',
    'FormData',
    'Blob',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
    'setImmediate',
    'performance',
    'AbortController',
    'AbortSignal',
    'TextDecoder',
    'TextEncoder',
    'structuredClone',
    'Response',
    'Headers',
  ];
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
