import { casesToldBy, topicsFor } from './event-topics.js';

describe('event topics', () => {
  const topics = ['tasks', 'cases', 'incidents', 'case:A', 'case:B'];
  const names = new Set(['mediator', 'zj.t09.mediate/mediator']);
  const trees = new Set(['zj.t09', 'zj.t09.mediate']);
  const listener = { names, trees, seesEveryCase: false, caseNos: new Set<string>(), isAdministrator: false };

  it('names only the cases that were asked for and may be seen', () => {
    expect(topicsFor({ ...listener, caseNos: new Set(['A']), isAdministrator: true }, topics)).toEqual([
      'tasks',
      'cases',
      'incidents',
      'case:A',
    ]);
  });

  it('tells of incidents to administrators only', () => {
    expect(topicsFor(listener, topics)).toEqual(['tasks', 'cases']);
  });

  it('tell of tasks to those in whose lists they are, once', () => {
    const subscription = { ...listener, isAdministrator: true };
    expect(topicsFor(subscription, ['tasks:mediator', 'tasks:zj.t09.mediate/mediator'])).toEqual(['tasks']);
    expect(topicsFor(subscription, ['tasks:colleague', 'tasks:zj.t06.mediate/mediator'])).toEqual([]);
  });

  it('tell of messages to those to whom they are, once', () => {
    expect(topicsFor(listener, ['notices:mediator', 'notices:zj.t09.mediate/mediator'])).toEqual(['notices']);
    expect(topicsFor(listener, ['notices:colleague', 'notices:zj.data/platform-admin'])).toEqual([]);
  });

  it.each([
    ['of the own town', { towns: new Set(['zj.t09', 'zj.t01']), names: new Set<string>() }, ['cases']],
    [
      'of a task of a unit that is led',
      { towns: new Set(['zj.t01']), names: new Set(['zj.t09.mediate/x']) },
      ['cases'],
    ],
    ['of an own task', { towns: new Set(['zj.t01']), names: new Set(['mediator']) }, ['cases']],
    ['of others', { towns: new Set(['zj.t01']), names: new Set(['colleague']) }, []],
    ['of whom nobody knows', undefined, ['cases']],
  ])('tell of cases %s', (_, audience, told) => {
    expect(topicsFor(listener, ['cases', 'case:A'], audience)).toEqual(told);
    expect(topicsFor({ ...listener, seesEveryCase: true }, ['cases', 'case:A'], audience)).toEqual(['cases']);
  });

  it('name the cases only where a list may change', () => {
    expect(casesToldBy(['case:A', 'cases', 'tasks:x', 'case:B'])).toEqual(['A', 'B']);
    expect(casesToldBy(['case:A'])).toEqual([]);
  });
});
