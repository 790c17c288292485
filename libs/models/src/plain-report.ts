import type { FormDefinition } from './definition.entity.js';

/** What is asked of an event whose model names no form for it: the day, and what happened. */
export const PLAIN_REPORT: Pick<FormDefinition, 'formKey' | 'formId' | 'schema'> = {
  formKey: 'plain-report',
  formId: 'plain-report',
  schema: {
    type: 'default',
    components: [
      {
        type: 'datetime',
        subtype: 'date',
        key: 'happenedOn',
        dateLabel: '发生日期',
        validate: { required: true },
        properties: { notAfter: 'today', 'dateLabel.en': 'Day on which it happened' },
      },
      {
        type: 'textarea',
        key: 'note',
        label: '情况说明',
        validate: { required: true, maxLength: 2000 },
        properties: { 'label.en': 'What happened' },
      },
    ],
  },
};
