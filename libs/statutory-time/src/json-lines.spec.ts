import { aCase } from './fixtures/case.builder.js';
import { answerJsonLine } from './index.js';

describe('a line', () => {
  it.each(['', '   ', '\t', '\r'])('%j is blank and has no answer', (line) => {
    expect(answerJsonLine(line)).toBeNull();
  });

  it.each(['{', 'null', '5', '"case"', '[]', 'undefined'])('%s is no case', (line) => {
    expect(JSON.parse(answerJsonLine(line) ?? '')).toMatchObject({ id: null, error: 'INVALID_CASE' });
  });

  it('may end with a carriage return and hold any text as its id', () => {
    const id = '编号\u2028"1"\\ \u{1f600}\u0000';
    const answer =
      answerJsonLine(`${JSON.stringify(aCase('15 calendar_day', '2026-09-17', { id }))}\r`) ?? '';
    expect(JSON.parse(answer)).toMatchObject({ id, due: '2026-10-08', error: null });
  });

  it('carries no surprise in the names of its keys', () => {
    const text = JSON.stringify(aCase('15 calendar_day', '2026-09-17'));
    const hostile = text.replace('"years":{', '"years":{"__proto__":{"published":true},');
    expect(JSON.parse(answerJsonLine(hostile) ?? '')).toMatchObject({ error: 'INVALID_CALENDAR' });
  });

  it('keeps all keys in their order', () => {
    expect(answerJsonLine('{"id":"x"}')).toBe(
      '{"id":"x","due":null,"promisedDue":null,"provisional":false,"status":null,"savedDays":null,"error":"INVALID_CASE"}',
    );
  });
});
