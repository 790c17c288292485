import type { Language } from '@/shared/format/civilDate.js';

const LABELS: Readonly<Record<string, string>> = {
  起算日: 'first day',
  起算时刻: 'first moment',
  截止日: 'last day',
  截止时刻: 'last moment',
  约定日: 'agreed day',
  法定期限: 'legal limit',
  承诺期限: 'promise',
  办理结果: 'outcome',
  责任单位: 'responsible unit',
};

/** What the server says of a limit that it cannot compute; `$1` is the value or the expression. */
const SENTENCES: readonly [RegExp, string][] = [
  [/^结果不是文本（(.*)）$/su, 'the result is no text ($1)'],
  [/^表达式没有给出期限（(.*)）$/su, 'the expression gives no limit ($1)'],
  [
    /^表达式耗用的时间或内存超出限度，没有算出结果（(.*)）$/su,
    'the expression takes too much time or memory ($1)',
  ],
  [/^表达式无法计算（(.*)）$/su, 'the expression cannot be computed ($1)'],
  [/^“(.*)”不是期限$/su, '“$1” is no limit'],
  [/^“(.*)”不是日期$/su, '“$1” is no date'],
  [/^“(.*)”不是时刻$/su, '“$1” is no moment'],
  [/^“(.*)”没有写明几点$/su, '“$1” names no time of day'],
  [
    /^转程序时法定期限已于 (.*) 届满，期限不变$/u,
    'the legal limit had passed on $1 before the procedure was changed, so it stays',
  ],
  [/^用时无法计算：(.*)$/u, 'the time used cannot be computed: $1'],
];

/** Why the limit of a stage cannot be computed, in the language of the page; a sentence that is not known stays. */
export function stageFaultIn(language: Language, fault: string): string {
  return language === 'en' ? fault.split('；').map(inEnglish).join('; ') : fault;
}

// helpers

function inEnglish(fault: string): string {
  const [, label = '', rest = ''] = /^([^：]+)：(.*)$/su.exec(fault) ?? [];
  const subject = LABELS[label];
  const words = translated(subject === undefined ? fault : rest);
  if (words === undefined) return fault;
  return subject === undefined ? words : `${subject}: ${words}`;
}

function translated(text: string): string | undefined {
  const found = SENTENCES.find(([pattern]) => pattern.test(text));
  return found && text.replace(...found);
}
