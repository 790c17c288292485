import { textOf, zeebePropertiesOf } from '@app/bpmn';
import { parseFeel } from '@app/feel';
import { FACT_PLACES, FACT_TYPES, PARTY_SIDES, namesIn } from '../case-declaration.js';
import { STAGE_ONLY } from '../element-reader.js';
import { type Finding, error, warning } from './finding.js';
import type { ModelUnderCheck } from './model-under-check.js';

/** So many are stored of each case and fit on a page. */
const MOST_FACTS = 12;
const NAME = /^[a-z][a-zA-Z0-9-]{0,39}$/;
/** Families whose name alone is a property too. */
const VALUED = ['outcome', 'owed'];
const FAMILIES: Readonly<Record<string, readonly string[]>> = {
  party: ['label', 'label.en', 'order', 'side', 'name', 'number', 'phone'],
  fact: ['label', 'label.en', 'order', 'value', 'type', 'shownIn'],
  outcome: ['label', 'label.en', 'order'],
  owed: ['label', 'label.en', 'order'],
};

/** Words for one thing of the process. */
const WORDED: Readonly<Record<string, readonly string[]>> = {
  amount: ['label', 'label.en'],
  public: ['label', 'label.en'],
};

type Properties = Readonly<Record<string, string>>;
type Problem = readonly [code: string, message: string];

/** What a model declares of its cases must be readable, and have words for people. */
export function checkDeclaration({ process }: ModelUnderCheck): Finding[] {
  const properties = zeebePropertiesOf(process);
  const problems = [
    ...Object.keys(properties).flatMap(checkKey),
    ...Object.keys(FAMILIES).flatMap((family) => checkFamily(family, properties)),
    ...checkParties(properties),
    ...checkFacts(properties),
    ...checkSingles(properties),
    ...declaredExpressions(properties).flatMap(checkExpression),
  ];
  const findings = problems.map(([code, message]) => error(code, message, process.id));
  return [
    ...findings,
    ...withoutEnglish(properties).map((message) => warning('LABEL_EN_MISSING', message, process.id)),
  ];
}

/** The FEEL texts of a declaration by the name of their property. */
export function declaredExpressions(properties: Properties): { property: string; text: string }[] {
  const named = [
    ...namesIn(properties, 'party').flatMap((role) =>
      ['name', 'number', 'phone'].map((part) => `party.${role}.${part}`),
    ),
    ...namesIn(properties, 'fact').map((id) => `fact.${id}.value`),
    ...['amount', 'headcount', 'outcome', 'owed', 'owedBy', 'assistUnits'],
  ];
  return named.flatMap((property) => {
    const text = textOf(properties[property]);
    return text === undefined ? [] : [{ property, text }];
  });
}

// helpers

/** A slip in a name would be read by nobody. */
function checkKey(key: string): Problem[] {
  const [family = '', name = '', ...rest] = key.split('.');
  const words = WORDED[family];
  if (words !== undefined && name !== '') return checkWord(key, family, words);
  const parts = FAMILIES[family];
  if (parts === undefined || (VALUED.includes(family) && name === '')) return [];
  if (!NAME.test(name))
    return [
      [
        'DECLARATION_NAME',
        `属性“${key}”里的名称应以小写字母开头，只用字母、数字和“-”，如 ${family}.a.label。`,
      ],
    ];
  if (parts.includes(rest.join('.'))) return [];
  return [
    ['DECLARATION_UNKNOWN', `属性“${key}”没有用处，${family}.${name} 后面只能是 ${parts.join('、')}。`],
  ];
}

function checkWord(key: string, family: string, words: readonly string[]): Problem[] {
  if (words.includes(key.slice(family.length + 1))) return [];
  return [['DECLARATION_UNKNOWN', `属性“${key}”没有用处，${family} 后面只能是 ${words.join('、')}。`]];
}

function checkFamily(family: string, properties: Properties): Problem[] {
  return namesIn(properties, family).flatMap((name) => {
    const prefix = `${family}.${name}`;
    const order = properties[`${prefix}.order`];
    return [
      ...(textOf(properties[`${prefix}.label`]) === undefined
        ? [['DECLARATION_LABEL', `“${prefix}”没有名称，请补上属性 ${prefix}.label。`] as const]
        : []),
      ...(order !== undefined && !/^\d{1,3}$/.test(order)
        ? [['DECLARATION_ORDER', `属性 ${prefix}.order 应是 0 到 999 的整数，不能是“${order}”。`] as const]
        : []),
    ];
  });
}

function checkParties(properties: Properties): Problem[] {
  return namesIn(properties, 'party').flatMap((role) => [
    ...required(properties, `party.${role}.name`),
    ...oneOf(properties, `party.${role}.side`, PARTY_SIDES),
  ]);
}

function checkFacts(properties: Properties): Problem[] {
  const ids = namesIn(properties, 'fact');
  const problems = ids.flatMap((id) => [
    ...required(properties, `fact.${id}.value`),
    ...oneOf(properties, `fact.${id}.type`, FACT_TYPES),
    ...oneOf(properties, `fact.${id}.shownIn`, FACT_PLACES, true),
    ...(RESERVED.includes(id)
      ? [['DECLARATION_NAME', `“fact.${id}”这个名称平台自己要用，请换一个。`] as const]
      : []),
  ]);
  if (ids.length <= MOST_FACTS) return problems;
  return [
    ...problems,
    [
      'FACTS_TOO_MANY',
      `要显示的案件要素（fact）有 ${ids.length} 个，最多 ${MOST_FACTS} 个，请只留下办案时最先要看的。`,
    ],
  ];
}

/** Lists sort by these as by facts. */
const RESERVED = ['amount', 'headcount'];

function checkSingles(properties: Properties): Problem[] {
  return [
    ...oneOf(properties, 'scope', [STAGE_ONLY]),
    ...oneOf(properties, 'inner', ['true', 'false']),
    ...(textOf(properties['public.label.en']) !== undefined &&
    textOf(properties['public.label']) === undefined
      ? [['DECLARATION_LABEL', '“public”没有名称，请补上属性 public.label。'] as const]
      : []),
    ...(textOf(properties['outcome']) !== undefined && namesIn(properties, 'outcome').length === 0
      ? [
          [
            'OUTCOME_WITHOUT_LABELS',
            '写了案件结果（outcome），却没有写每种结果的名称，请补上如 outcome.paid.label 的属性。',
          ] as const,
        ]
      : []),
    ...(textOf(properties['owed']) === undefined &&
    (textOf(properties['owedBy']) !== undefined || namesIn(properties, 'owed').length > 0)
      ? [
          [
            'OWED_WITHOUT_VALUE',
            '写了所欠材料的名称或补交日期（owedBy），却没有写欠哪些材料，请补上属性 owed，如 =missing。',
          ] as const,
        ]
      : []),
  ];
}

function required(properties: Properties, name: string): Problem[] {
  if (textOf(properties[name]) !== undefined) return [];
  return [['DECLARATION_VALUE', `缺少属性 ${name}，应写成 FEEL，如 =ownerName。`]];
}

function oneOf(properties: Properties, name: string, choices: readonly string[], isList = false): Problem[] {
  const text = textOf(properties[name]);
  const values = isList ? text?.split(',').map((one) => one.trim()) : text === undefined ? [] : [text];
  if (values === undefined || values.every((value) => choices.includes(value))) return [];
  return [
    [
      'DECLARATION_CHOICE',
      `属性 ${name} 只能是 ${choices.join('、')}${isList ? '，可用逗号分开' : ''}，不能是“${text}”。`,
    ],
  ];
}

function checkExpression({ property, text }: { property: string; text: string }): Problem[] {
  const fault = text.startsWith('=') ? parseFeel(text.slice(1)).faults[0]?.message : '缺少开头的“=”';
  return fault === undefined
    ? []
    : [['DECLARATION_NOT_FEEL', `属性 ${property} 不是正确的 FEEL 表达式：${fault}。`]];
}

function withoutEnglish(properties: Properties): string[] {
  const named = Object.keys(FAMILIES).flatMap((family) =>
    namesIn(properties, family).map((name) => `${family}.${name}`),
  );
  return [...named, ...Object.keys(WORDED)]
    .filter(
      (prefix) =>
        /\p{Script=Han}/u.test(properties[`${prefix}.label`] ?? '') &&
        textOf(properties[`${prefix}.label.en`]) === undefined,
    )
    .map(
      (prefix) =>
        `“${properties[`${prefix}.label`]}”没有英文名称，英文页面上只能显示中文，请补上属性 ${prefix}.label.en。`,
    );
}
