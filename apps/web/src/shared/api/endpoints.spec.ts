import { expect, it } from 'vitest';
import { endpointsOf } from './useEndpoints.query.js';

it('reads from the document of the api what the server offers', () => {
  const offered = endpointsOf({ paths: { '/api/cases': { get: {}, post: {} }, '/api/me': { get: {} } } });
  expect([...offered]).toEqual(['GET /api/cases', 'POST /api/cases', 'GET /api/me']);
});
