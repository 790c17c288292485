import { ConfigError } from '@app/config';
import { parseWorkerRoles } from './worker-roles.js';

describe('worker roles', () => {
  it('are a list', () => expect([...parseWorkerRoles(' jobs, records ')]).toEqual(['jobs', 'records']));

  it.each(['', 'jobs,cards'])('refuse "%s"', (text) =>
    expect(() => parseWorkerRoles(text)).toThrow(ConfigError),
  );
});
