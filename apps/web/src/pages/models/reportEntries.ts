import type { Language } from '@/shared/format/civilDate.js';
import type { StageEntry } from './stageEntries.js';

/** What a model says of an event that people report. */
export function reportEntries(language: Language): StageEntry[] {
  return language === 'en' ? EN : ZH;
}

// helpers

const ZH: StageEntry[] = [
  { property: 'report.label', label: '叫什么', hint: '如“当事人撤回”；案件页的“登记新情况”里这样写。' },
  { property: 'report.label.en', label: '英文叫法' },
  { property: 'report.form', label: '用哪张表单', hint: '表单的 id；不填就只问发生日期和情况。' },
  {
    property: 'report.groups',
    label: '谁可以登记',
    hint: '如 =[units.court + "/judge"]；不填就是正在办这个环节的岗位。',
  },
  { property: 'sentBy', label: '由哪个程序发出', hint: '不由人登记的消息才填，如作业类型。' },
];

const EN: StageEntry[] = [
  { property: 'report.label', label: 'What it is called', hint: 'Offered on the page of a case.' },
  { property: 'report.label.en', label: 'In English' },
  {
    property: 'report.form',
    label: 'Its form',
    hint: 'Id of a form; empty: the day and a note are asked.',
  },
  {
    property: 'report.groups',
    label: 'Who may report it',
    hint: 'E.g. =[units.court + "/judge"]; empty: whoever has the stage.',
  },
  { property: 'sentBy', label: 'Program that sends it', hint: 'For messages that no person reports.' },
];
