import { toAppError } from './problem.js';

describe('a failure', () => {
  it.each(['Request aborted', 'Request closed'])(
    'is none of the platform when somebody leaves while a file is sent: %s',
    (message) => {
      expect(toAppError(new Error(message))).toMatchObject({ code: 'REQUEST_ABORTED', status: 400 });
    },
  );

  it('that nobody expected says nothing about its cause', () => {
    const failure = toAppError(new Error('the request was Request aborted'));
    expect(failure).toMatchObject({ code: 'INTERNAL', status: 500 });
    expect(failure.message).not.toContain('request');
  });
});
