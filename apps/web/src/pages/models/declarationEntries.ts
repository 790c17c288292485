import type { Language } from '@/shared/format/civilDate.js';
import type { StageEntry } from './stageEntries.js';

/** Things of which a process declares several, each with a name of its own: `party.<name>.label`. */
export const FAMILIES = ['party', 'fact', 'outcome', 'owed'] as const;
export type Family = (typeof FAMILIES)[number];

/** What a process says of its cases as a whole. */
export function caseEntries(language: Language): StageEntry[] {
  return SINGLES.map((row) => entryOf(row, language));
}

/** What it says of one party, fact or outcome; the properties stand behind `<family>.<name>.`. */
export function familyEntries(family: Family, language: Language): StageEntry[] {
  return MEMBERS[family].map((row) => entryOf(row, language));
}

export function familyWords(
  family: Family,
  language: Language,
): { group: string; added: string; name: string } {
  const [group, added, name] = WORDS[family][language === 'en' ? 'en' : 'zh'];
  return { group, added, name };
}

// helpers

type Words = readonly [zh: string, en: string];
interface Row {
  property: string;
  label: Words;
  hint?: Words;
  options?: readonly (readonly [value: string, zh: string, en: string])[];
}

function entryOf({ property, label, hint, options }: Row, language: Language): StageEntry {
  const at = language === 'en' ? 1 : 0;
  return {
    property,
    label: label[at],
    ...(hint && { hint: hint[at] }),
    ...(options && {
      options: options.map(([value, ...words]) => ({ value, label: words[at] })),
    }),
  };
}

const FEN: Words = ['FEEL，以分为单位，如 =worth。', 'FEEL in fen, e.g. =worth.'];
const LABEL: Row = { property: 'label', label: ['名称', 'Label (Chinese)'] };
const LABEL_EN: Row = { property: 'label.en', label: ['英文名称', 'Label (English)'] };
const ORDER: Row = {
  property: 'order',
  label: ['次序', 'Order'],
  hint: ['0 到 999，小的在前。', '0 to 999, the smallest first.'],
};

const SINGLES: readonly Row[] = [
  { property: 'name.en', label: ['英文名称', 'English name'] },
  {
    property: 'startForm',
    label: ['登记表单', 'Registration form'],
    hint: ['表单的 id。', 'The id of the form.'],
  },
  {
    property: 'caseCode',
    label: ['案号代码', 'Code in case numbers'],
    hint: ['2 到 8 个大写字母。', '2 to 8 capital letters.'],
  },
  {
    property: 'titleExpression',
    label: ['案件标题', 'Title of a case'],
    hint: ['FEEL，如 =ownerName + "认领" + thing。', 'FEEL, e.g. =ownerName + ": " + thing.'],
  },
  { property: 'amount', label: ['金额', 'Amount'], hint: FEN },
  { property: 'amount.label', label: ['金额的名称', 'Label of the amount (Chinese)'] },
  { property: 'amount.label.en', label: ['金额的英文名称', 'Label of the amount (English)'] },
  {
    property: 'headcount',
    label: ['涉及人数', 'Number of people'],
    hint: ['FEEL，如 =count(owners)。', 'FEEL, e.g. =count(owners).'],
  },
  {
    property: 'assistUnits',
    label: ['配合单位', 'Units that help'],
    hint: [
      'FEEL，单位编码的列表，如 =[units.labour]；这些单位的负责人能看案件。',
      'FEEL: a list of codes of units, e.g. =[units.labour]; their heads see the case.',
    ],
  },
  {
    property: 'outcome',
    label: ['办理结果', 'Outcome'],
    hint: [
      'FEEL，案件办结时的结果代码；每个代码的名称写在“办理结果的名称”里。',
      'FEEL: the code of what an ended case came to; its words stand under “Outcomes”.',
    ],
  },
  {
    property: 'owed',
    label: ['容缺的材料', 'Materials owed'],
    hint: [
      'FEEL，受理时还缺的材料代码的清单，如 =missing；每种材料的名称写在“容缺材料的名称”里。',
      'FEEL: a list of the codes of what is missing when a case is taken on; its words stand under “Materials”.',
    ],
  },
  {
    property: 'owedBy',
    label: ['约定补交日期', 'Promised day'],
    hint: ['FEEL，日期。', 'FEEL: a day.'],
  },
  {
    property: 'cancelGroups',
    label: ['谁可以撤销案件', 'Who may cancel'],
    hint: ['FEEL，小组的清单。', 'FEEL: a list of groups.'],
  },
  {
    property: 'cancelApprover',
    label: ['谁批准撤销', 'Who decides about cancelling'],
    hint: ['FEEL，一个小组。', 'FEEL: one group.'],
  },
  {
    property: 'scope',
    label: ['各环节的材料给谁看', 'Who reads the stages of its cases'],
    options: [
      ['', '按岗位的可见范围', 'As the roles say'],
      ['stage-only', '只给办理该环节的单位', 'Only the unit that has the stage'],
    ],
  },
  { property: 'public.label', label: ['对群众的叫法', 'Name for the public (Chinese)'] },
  { property: 'public.label.en', label: ['对群众的英文叫法', 'Name for the public (English)'] },
  {
    property: 'inner',
    label: ['内部流程', 'Inner process'],
    hint: ['为其他事项的案件服务，自己不能登记。', 'Works for cases of others and is not registered itself.'],
    options: [
      ['', '不是', 'No'],
      ['true', '是', 'Yes'],
    ],
  },
];

const MEMBERS: Readonly<Record<Family, readonly Row[]>> = {
  party: [
    LABEL,
    LABEL_EN,
    {
      property: 'side',
      label: ['哪一方', 'Side'],
      options: [
        ['', '第三方（默认）', 'Third (default)'],
        ['asking', '提出方', 'Asking'],
        ['other', '对方', 'Other side'],
        ['third', '第三方', 'Third'],
      ],
    },
    {
      property: 'name',
      label: ['姓名或单位名', 'Name'],
      hint: ['FEEL，如 =ownerName。', 'FEEL, e.g. =ownerName.'],
    },
    { property: 'number', label: ['证件或信用代码', 'Identity or credit number'], hint: ['FEEL。', 'FEEL.'] },
    { property: 'phone', label: ['电话', 'Telephone'], hint: ['FEEL。', 'FEEL.'] },
    ORDER,
  ],
  fact: [
    LABEL,
    LABEL_EN,
    { property: 'value', label: ['取值', 'Value'], hint: ['FEEL，如 =thing。', 'FEEL, e.g. =thing.'] },
    {
      property: 'type',
      label: ['类型', 'Type'],
      options: [
        ['', '文字（默认）', 'Text (default)'],
        ['text', '文字', 'Text'],
        ['number', '数字', 'Number'],
        ['money', '金额（分）', 'Money (fen)'],
        ['date', '日期', 'Date'],
        ['boolean', '是或否', 'Yes or no'],
      ],
    },
    {
      property: 'shownIn',
      label: ['显示在', 'Shown in'],
      hint: [
        '用逗号分开：list 清单，head 案件页头（默认），task 待办。',
        'Separated by commas: list, head (default), task.',
      ],
    },
    ORDER,
  ],
  outcome: [LABEL, LABEL_EN, ORDER],
  owed: [LABEL, LABEL_EN, ORDER],
};

const WORDS: Readonly<Record<Family, Readonly<Record<'zh' | 'en', readonly [string, string, string]>>>> = {
  party: { zh: ['当事人', '新的当事人', '角色代码'], en: ['Parties', 'New party', 'Role'] },
  fact: { zh: ['案件要素', '新的要素', '要素代码'], en: ['Facts', 'New fact', 'Fact'] },
  outcome: { zh: ['办理结果的名称', '新的结果', '结果代码'], en: ['Outcomes', 'New outcome', 'Code'] },
  owed: { zh: ['容缺材料的名称', '新的材料', '材料代码'], en: ['Materials', 'New material', 'Code'] },
};
