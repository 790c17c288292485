import { topicsFor } from './event-topics.js';

describe('event topics', () => {
  const topics = ['tasks', 'cases', 'incidents', 'case:A', 'case:B'];

  it('names only the cases that were asked for and may be seen', () => {
    expect(topicsFor({ caseNos: new Set(['A']), isAdministrator: true }, topics)).toEqual([
      'tasks',
      'cases',
      'incidents',
      'case:A',
    ]);
  });

  it('tells of incidents to administrators only', () => {
    expect(topicsFor({ caseNos: new Set(), isAdministrator: false }, topics)).toEqual(['tasks', 'cases']);
  });
});
