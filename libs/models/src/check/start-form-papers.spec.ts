import type { FormComponent } from '../form.schema.js';
import { paperFields } from '../form-names.js';
import { checkModel } from './check-model.js';
import { KNOWN, SMALL } from './small-model.builders.js';

const PAPERS: FormComponent = { type: 'attachments', key: 'papers', label: '材料' };

const findingsWith = (form: string, ...components: FormComponent[]) =>
  checkModel(SMALL, { ...KNOWN, formPapers: new Map([[form, paperFields({ components })]]) }, 'small');

describe('fields for papers', () => {
  it.each<[string, FormComponent]>([
    ['alone', PAPERS],
    ['in a group', { type: 'group', components: [PAPERS] }],
    ['in a list', { type: 'dynamiclist', path: 'rows', components: [PAPERS] }],
    ['in a column', { type: 'entryTable', key: 'wages', columns: [PAPERS] }],
  ])('are refused in the form that registers a case: %s', async (_place, component) => {
    const findings = await findingsWith('small.start', component);
    expect(findings).toMatchObject([{ code: 'PAPERS_IN_START_FORM', severity: 'error', elementId: 'small' }]);
    expect(findings[0]?.message).toContain('“材料”');
  });

  it('may stand in the form of a task', async () => {
    expect(await findingsWith('small.ask', PAPERS)).toEqual([]);
  });

  it('are not found among other fields', async () => {
    expect(await findingsWith('small.start', { type: 'textfield', key: 'name', label: '姓名' })).toEqual([]);
  });
});
