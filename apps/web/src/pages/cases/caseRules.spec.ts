import { describe, expect, it } from 'vitest';
import type { FormSchema } from '@/shared/api/types.js';
import { ownTown } from './ownTown.js';

describe('ownTown', () => {
  const schema: FormSchema = {
    type: 'default',
    components: [
      { type: 'unit', key: 'workTownCode', properties: { level: 'town' } },
      {
        type: 'group',
        components: [
          { type: 'unit', key: 'townCode', validate: { required: true }, properties: { level: 'town' } },
        ],
      },
    ],
  };

  it('fills in the only town of a person', () => {
    expect(ownTown(schema, ['zj.t09'])).toEqual({ townCode: 'zj.t09' });
    expect(ownTown(schema, ['zj.t09', 'zj.t06'])).toEqual({});
    expect(ownTown(schema, [])).toEqual({});
    expect(ownTown({ type: 'default', components: [] }, ['zj.t09'])).toEqual({});
  });
});
