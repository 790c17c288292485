import { auditReport, readAnchor } from './audit-report.js';

const hash = 'ab'.repeat(32);

describe('the report about the audit log', () => {
  it('prints the last link in a form that can be given back', () => {
    const report = auditReport({ entries: 12, head: { seq: '12', hash }, broken: null });

    expect(report).toContain(`12:${hash}`);
    expect(readAnchor(`12:${hash}`)).toEqual({ seq: '12', hash });
  });

  it('names the first entry that does not hold', () => {
    const broken = { seq: '3', fault: 'CONTENT_CHANGED' as const };

    const report = auditReport({ entries: 2, head: { seq: '2', hash }, broken });

    expect(report).toContain('从第 3 条起不可信：内容或哈希值被改动');
    expect(report).toContain('from entry 3 on');
  });

  it.each(['', '12', `0:${hash}`, `12:${hash}0`, `x:${hash}`])('takes "%s" for no link', (text) => {
    expect(readAnchor(text)).toBeUndefined();
  });
});
