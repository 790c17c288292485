import { readFileSync, readdirSync } from 'node:fs';
import { type Worded, inEnglish, textsWithoutEnglish } from './english.js';

const outcome = {
  type: 'radio',
  label: '结果',
  values: [
    { value: 'paid', label: '付清' },
    { value: 'other', label: '其他' },
  ],
  properties: { 'label.en': 'Result', 'option.paid.en': 'Paid' },
};

describe('the English words of a form', () => {
  it('take the place of the others, which stay where there are none', () => {
    expect(inEnglish({ type: 'group', label: '材料', components: [outcome] })).toMatchObject({
      label: '材料',
      components: [
        {
          label: 'Result',
          values: [
            { value: 'paid', label: 'Paid' },
            { value: 'other', label: '其他' },
          ],
        },
      ],
    });
    expect(
      inEnglish({
        dateLabel: '日期',
        appearance: { prefixAdorner: '¥', suffixAdorner: '元' },
        properties: { 'dateLabel.en': 'Date', 'suffixAdorner.en': 'yuan' },
      }),
    ).toMatchObject({ dateLabel: 'Date', appearance: { prefixAdorner: '¥', suffixAdorner: 'yuan' } });
    expect(outcome.label).toBe('结果');
  });

  it('are missed where a text is Chinese', () => {
    const cells = {
      label: 'OK',
      columns: [{ label: '金额' }, { label: '工时', properties: { 'label.en': 'Hours' } }],
    };
    expect(inEnglish(cells).columns.map(({ label }) => label)).toEqual(['金额', 'Hours']);
    expect(textsWithoutEnglish([{ label: '材料', components: [outcome] }, cells])).toEqual([
      '材料',
      '其他',
      '金额',
    ]);
  });

  it.each(formsOf('wage-recovery', 'clock-operation'))('are complete in the shipped form %s', (path) => {
    const form = JSON.parse(readFileSync(path, 'utf8')) as { components: Worded[] };
    expect(textsWithoutEnglish(form.components)).toEqual([]);
    expect(JSON.stringify(textOf(form.components.map(inEnglish)))).not.toMatch(/(?!、)\p{Script=Han}/u);
  });
});

function formsOf(...processIds: string[]): string[] {
  return processIds.flatMap((id) =>
    readdirSync(`processes/${id}/forms`).map((name) => `processes/${id}/forms/${name}`),
  );
}

/** What people read of components: everything but names of variables and rules. */
function textOf(components: readonly Worded[]): unknown[] {
  return components.map(({ label, dateLabel, description, text, values, components: inner = [] }) => [
    ...[label, dateLabel, description, text, values?.map((option) => option.label)],
    ...textOf(inner),
  ]);
}
