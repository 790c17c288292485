import { parseArgs } from 'node:util';
import { LaunchError } from '../lib/messages.mjs';

const OPTIONS = {
  name: { type: 'string' },
  'name-en': { type: 'string' },
  code: { type: 'string' },
  group: { type: 'string', default: 'mediation/mediator' },
  typescript: { type: 'boolean', default: false },
};

/** What each part of the command has to look like, and what to say where it does not. */
const RULES = [
  [
    'id',
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    '编号只用小写字母、数字和“-”',
    'the id has lower case letters, digits and "-"',
  ],
  ['name', /^[^<>&"@]{2,30}$/, '请用 --name 写中文名称', 'give the Chinese name with --name'],
  ['nameEn', /^[^<>&"@]{2,60}$/, '请用 --name-en 写英文名称', 'give the English name with --name-en'],
  [
    'code',
    /^[A-Z]{2,6}$/,
    '请用 --code 写案号代码，两到六个大写字母',
    'give the code of case numbers with --code, 2 to 6 capitals',
  ],
  [
    'group',
    /^[a-z][a-zA-Z0-9]*\/[a-z][a-z0-9-]*$/,
    '--group 写成 <单位的职能>/<角色>',
    'write --group as <function of a unit>/<role>',
  ],
];

/** Reads the command; throws a LaunchError that says what is missing. */
export function wishFrom(args) {
  const { values, positionals } = read(args);
  const { name, code, group, typescript } = values;
  const wish = { id: positionals[0], name, nameEn: values['name-en'], code, group, typescript };
  const broken = RULES.find(([key, shape]) => !shape.test(wish[key] ?? ''));
  if (broken !== undefined) throw usage(broken[2], broken[3]);
  return wish;
}

// helpers

function read(args) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw usage(error.message, error.message);
  }
}

function usage(chinese, english) {
  const form =
    'npm run new:process -- <id> --name <中文名称> --name-en <English name> --code <CODE> [--group mediation/mediator] [--typescript]';
  return new LaunchError(`${chinese}。用法：${form}`, `${english}. Usage: ${form}`);
}
