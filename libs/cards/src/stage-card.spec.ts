import { noticeTemplateOf } from './stage-card.js';

describe('the notice of a card', () => {
  it('tells of a reminder where nobody gets a card', () => {
    expect(noticeTemplateOf({ level: 'red', reminder: true })).toBe('card-reminder');
    expect(noticeTemplateOf({ level: 'warning', reminder: true })).toBe('card-warning');
    expect(noticeTemplateOf({ level: 'red', reminder: false })).toBe('card-red');
  });
});
