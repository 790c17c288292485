import type { TypesetFault } from '@app/typesetting';
import { EXCEEDED, TOO_MANY_PAGES } from '@app/typesetting';
import { type Finding, error, warning } from '../check/finding.js';
import type { PaperContract } from '../paper-contract.js';

/** What a source says but its contract does not give, and the other way round; also in branches that the sample does not take. */
export function checkFieldsOfSource(source: string, { fields }: PaperContract): Finding[] {
  if (!READS_DATA.test(source)) return [];
  const keys = new Set(fields.map(({ key }) => key));
  const said = [...source.matchAll(SAID)].filter(({ index }) => !isComment(source, index));
  const unknown = said.filter(([, key]) => key !== OF_EVERY_PAPER && !keys.has(key ?? ''));
  const used = new Set(said.map(([, key]) => key));
  return [
    ...unknown.map(({ 1: key = '', index }) => ({
      ...error('PAPER_FIELD_UNKNOWN', `模板用到“data.${key}”，数据项里没有“${key}”。`),
      ...placeOf(source, index),
    })),
    ...fields
      .filter(({ key }) => !used.has(key) && !DYNAMIC.test(source))
      .map(({ key, label }) =>
        warning('PAPER_FIELD_UNUSED', `数据项“${label}”（${key}）没有写进文书。`, key),
      ),
  ];
}

/** The clock of a machine is not that of the county, and a paper that is set again would say another day. */
export function checkDatesOfSource(source: string): Finding[] {
  return [...source.matchAll(/\bdatetime\.today\b/g)]
    .filter(({ index }) => !isComment(source, index))
    .map(({ index }) => ({
      ...error('PAPER_CLOCK', '文书上的日期用出具日期 data.paper.issuedOn，不能用排版时的日期。'),
      ...placeOf(source, index),
    }));
}

/** A fault of the compiler in plain words, at its line. */
export function findingOfFault({ message, ...place }: TypesetFault): Finding {
  for (const [pattern, code, words] of FAULTS) {
    const found = pattern.exec(message);
    if (found !== null) return { ...error(code, words.replace('{}', found[1] ?? '')), ...place };
  }
  return { ...error('PAPER_FAULTY', '排版程序不明白这里写的内容。'), ...place, detail: message };
}

// helpers

/** The line with which our templates begin. */
const READS_DATA = /#let data = json\(bytes\(sys\.inputs\.data\)\)/;
const SAID = /\bdata\.([A-Za-z][\w-]*)/g;
/** What is read by a computed name is not known here. */
const DYNAMIC = /\bdata\.(at|pairs|values|keys)\(|\bin data\b/;
/** Number, title, issuer, date and code. */
const OF_EVERY_PAPER = 'paper';

/** In the order in which they are tried; `{}` is what the compiler names. */
const FAULTS: readonly (readonly [pattern: RegExp, code: string, words: string])[] = [
  [
    new RegExp(EXCEEDED),
    'PAPER_EXCEEDED',
    '生成这份文书用的时间、内存或篇幅超出限度，请检查循环和页面大小。',
  ],
  [new RegExp(TOO_MANY_PAGES), 'PAPER_EXCEEDED', '这份文书的页数超出限度，请检查循环和页面大小。'],
  [/^unclosed (?:delimiter|string|label|raw)/, 'PAPER_UNCLOSED', '这里的括号、引号或星号没有成对。'],
  [/^unexpected (?:closing|.*[)\]}])/, 'PAPER_UNCLOSED', '这里多了一个括号。'],
  [/^dictionary does not contain key "(.*?)"/, 'PAPER_FIELD_UNKNOWN', '数据项里没有“{}”。'],
  [/^unknown variable: (\S+)/, 'PAPER_NAME_UNKNOWN', '没有叫“{}”的变量或函数。'],
  [/^unexpected argument: (\S+)/, 'PAPER_ARGUMENT', '这个函数没有参数“{}”。'],
  [/^missing argument: (\S+)/, 'PAPER_ARGUMENT', '这个函数缺少参数“{}”。'],
  [/^expected /, 'PAPER_SYNTAX', '这里没有写完，或写法不对。'],
  [/^unexpected /, 'PAPER_SYNTAX', '这里有不该出现的内容。'],
  [
    /file not found|access denied|failed to load|package not found|failed to download/,
    'PAPER_FILE',
    '模板只能用自带的版式 official.typ，不能读取文件、程序包和网络。',
  ],
  [/^maximum (?:function call|layout|show rule|recursion)/, 'PAPER_EXCEEDED', '这里无休止地调用自己。'],
];

/** Columns count characters, as the compiler does. */
function placeOf(source: string, index: number): { line: number; column: number } {
  const lines = source.slice(0, index).split('\n');
  return { line: lines.length, column: [...(lines.at(-1) ?? '')].length + 1 };
}

function isComment(source: string, index: number): boolean {
  return /(?:^|\s)\/\//.test(source.slice(source.lastIndexOf('\n', index) + 1, index));
}
