import { describe, expect, it } from 'vitest';
import { t } from '@/testing/translate.js';
import { itemFaultText } from './repairFault.js';

describe('the result of a case', () => {
  it('says that it stopped again, and why', () => {
    const text = itemFaultText(
      {
        ...{ caseNo: 'C-1', state: 'failed', endedAt: null, fault: 'STOPPED_AGAIN' },
        faultDetail: 'FORM_NOT_FOUND no such form',
      },
      t,
    );

    expect(text).toBe('重试后又停住了： 这一步的表单没有部署。请部署后重试。 no such form');
  });
});
