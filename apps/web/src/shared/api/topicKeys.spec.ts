import { describe, expect, it } from 'vitest';
import { keys } from './keys.js';
import { topicKeys, topicsKeys } from './topicKeys.js';

describe('topicKeys', () => {
  it('reads lists, counts and details of tasks again', () => {
    const [prefix] = topicKeys('tasks');
    for (const key of [keys.taskList({ view: 'mine' }), keys.taskCounts, keys.task('1')]) {
      expect(key.slice(0, prefix?.length)).toEqual(prefix);
    }
  });

  it('reads one case again, not the others', () => {
    const [prefix] = topicKeys('case:330681-GZWQ-20260603-00001');
    expect(keys.caseTimeline('330681-GZWQ-20260603-00001').slice(0, 2)).toEqual(prefix);
    expect(keys.caseDetail('330681-GZWQ-20260603-00002').slice(0, 2)).not.toEqual(prefix);
  });

  it('reads the numbers of monitoring again when cases change', () => {
    expect(topicKeys('cases')).toContainEqual(keys.metrics);
  });

  it('reads every read again when anything may have changed', () => {
    expect(topicKeys('everything')).toEqual([[]]);
  });

  it('knows each key once and ignores what it does not know', () => {
    expect(topicKeys('weather')).toEqual([]);
    expect(topicsKeys(['tasks', 'tasks', 'weather'])).toEqual([['tasks']]);
  });
});
