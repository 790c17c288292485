/** Licences that ask for no more than to be named, in the words of SPDX. */
const ACCEPTED = new Set(
  ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'].concat(
    ['Python-2.0', 'CC0-1.0', 'OFL-1.1'],
    // what only builds and tests may also ask for its own source to stay open
    ['MPL-2.0', 'CC-BY-4.0'],
  ),
);
const ONLY_BESIDE = new Set(['MPL-2.0', 'CC-BY-4.0']);
/** What is told of it in THIRD-PARTY-NOTICES.md. */
const BPMN_IO = 'bpmn.io licence';

/** Packages that name no licence where npm looks for it, and what the file in their folder is. */
const BY_THEIR_FILE = {
  busboy: 'MIT',
  streamsearch: 'MIT',
  'cli-table': 'MIT',
  'bpmn-js': BPMN_IO,
  '@bpmn-io/form-js-viewer': BPMN_IO,
  '@bpmn-io/form-js-editor': BPMN_IO,
};

/** The packages of a lock file, each version once: `{ name, version, licence, isDelivered }`. */
export function packagesOf(lock) {
  const found = new Map();
  for (const [path, entry] of Object.entries(lock.packages)) {
    const name = path.split('node_modules/').at(-1);
    if (!path.includes('node_modules/') || entry.link) continue;
    const key = `${name}@${entry.version}`;
    const isDelivered = !entry.dev || found.get(key)?.isDelivered === true;
    found.set(key, { name, version: entry.version, licence: licenceOf(name, entry), isDelivered });
  }
  return [...found.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Packages whose licence is unknown, or asks for more than may be delivered. */
export function faultsOf(packages) {
  return packages
    .filter(({ licence, isDelivered }) => !isAccepted(licence, isDelivered))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence ?? 'no licence'}`);
}

/** The list as Markdown, by licence. */
export function listOf(packages) {
  const delivered = packages.filter(({ isDelivered }) => isDelivered);
  const beside = packages.filter(({ isDelivered }) => !isDelivered);
  return [
    '# Licences of all packages',
    '',
    '<!-- Generated from package-lock.json by `npm run licences`; do not edit. -->',
    '',
    'What some of them ask for is told in [THIRD-PARTY-NOTICES.md](THIRD-PARTY-NOTICES.md). The text of each licence is in the folder of its package.',
    '',
    '## Delivered',
    '',
    ...byLicence(delivered),
    '## Only to build and test',
    '',
    ...byLicence(beside),
  ].join('\n');
}

// helpers

function licenceOf(name, { license }) {
  return BY_THEIR_FILE[name] ?? license;
}

function isAccepted(licence, isDelivered) {
  if (licence === undefined) return false;
  if (licence === BPMN_IO) return true;
  const isFine = (one) => ACCEPTED.has(one) && !(isDelivered && ONLY_BESIDE.has(one));
  return licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some(isFine));
}

function byLicence(packages) {
  const names = [...new Set(packages.map(({ licence }) => licence))].sort(compare);
  return names.flatMap((licence) => [
    `### ${licence}`,
    '',
    ...packages.filter((one) => one.licence === licence).map(({ name, version }) => `- ${name} ${version}`),
    '',
  ]);
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}
