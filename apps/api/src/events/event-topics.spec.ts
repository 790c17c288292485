import { topicsFor } from './event-topics.js';

describe('event topics', () => {
  const topics = ['tasks', 'cases', 'incidents', 'case:A', 'case:B'];
  const names = new Set(['mediator', 'zj.t09.mediate/mediator']);

  it('names only the cases that were asked for and may be seen', () => {
    expect(topicsFor({ names, caseNos: new Set(['A']), isAdministrator: true }, topics)).toEqual([
      'tasks',
      'cases',
      'incidents',
      'case:A',
    ]);
  });

  it('tells of incidents to administrators only', () => {
    expect(topicsFor({ names, caseNos: new Set(), isAdministrator: false }, topics)).toEqual([
      'tasks',
      'cases',
    ]);
  });

  it('tell of tasks to those in whose lists they are, once', () => {
    const subscription = { names, caseNos: new Set<string>(), isAdministrator: true };
    expect(topicsFor(subscription, ['tasks:mediator', 'tasks:zj.t09.mediate/mediator'])).toEqual(['tasks']);
    expect(topicsFor(subscription, ['tasks:colleague', 'tasks:zj.t06.mediate/mediator'])).toEqual([]);
  });
});
