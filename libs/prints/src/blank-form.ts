import { type FactWords, type FormPart, fieldLabel, keyedFields, knownFacts, TABLE_TYPE } from '@app/fields';
import type { FormSchema } from '@app/models';
import type { PrintedBlock } from './printed-file.js';

/** Lines of a table that nobody has filled in yet. */
const BLANK_ROWS = 3;
const BLANK = '＿'.repeat(16);
/** A longer list of choices is written, not ticked. */
const MOST_CHOICES = 12;

type Values = Readonly<Record<string, unknown>>;

/** A form that is still to be filled in: what is known in its place, choices to tick, lines to write on. */
export function blankForm(schema: FormSchema, values: Values, words: FactWords): PrintedBlock[] {
  const { components = [] } = schema;
  const known = new Map(knownFacts(schema, values, words).map((fact) => [fact.key, fact]));
  return keyedFields<FormPart>(components).flatMap((field): PrintedBlock[] => {
    const label = fieldLabel(field);
    const { text, table } = known.get(field.key ?? '') ?? {};
    if (field.type === TABLE_TYPE)
      return [
        rowsBlock(
          field,
          label,
          table?.rows.map((row) => row.map((cell) => cell?.text ?? '')),
        ),
      ];
    const choices = choicesOf(field);
    if (choices === undefined) return [{ kind: 'choice', label, choices: [text ?? BLANK] }];
    return [{ kind: 'choice', label, choices: ticked(choices, values[field.key ?? '']) }];
  });
}

// helpers

type Choices = readonly { label?: string; value: unknown }[];

function choicesOf({ type, values }: FormPart): Choices | undefined {
  if (type === 'checkbox')
    return [
      { label: '是', value: true },
      { label: '否', value: false },
    ];
  return values !== undefined && values.length > 0 && values.length <= MOST_CHOICES ? values : undefined;
}

function ticked(choices: Choices, chosen: unknown): string[] {
  const all = [chosen].flat();
  return choices.map(({ label, value }) => `${all.includes(value) ? '■' : '□'} ${label ?? String(value)}`);
}

function rowsBlock({ columns = [] }: FormPart, label: string, rows: string[][] = []): PrintedBlock {
  const blank = Array.from({ length: BLANK_ROWS }, () => columns.map(() => ' '));
  return {
    ...{ kind: 'table', caption: label, head: columns.map(fieldLabel), widths: columns.map(() => 1) },
    rows: rows.length > 0 ? rows : blank,
  };
}
