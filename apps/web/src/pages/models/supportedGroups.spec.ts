import { expect, it } from 'vitest';
import { withoutUnsupported } from './supportedGroups.js';

it('offers no listeners, which the engine would not execute', () => {
  const groups = [{ id: 'general' }, { id: 'Zeebe__ExecutionListeners' }, { id: 'Zeebe__TaskListeners' }];
  expect(withoutUnsupported(groups)).toEqual([{ id: 'general' }]);
});
