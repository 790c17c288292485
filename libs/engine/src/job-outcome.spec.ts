import { AppError } from '@app/kernel';
import { EngineUnavailableError } from './engine.errors.js';
import { BpmnError, NonRetryableError } from './job.errors.js';
import { outcomeOfError, outcomeOfResult } from './job-outcome.js';

describe('outcome of a job', () => {
  it('completes with what the worker returned, or with nothing', () => {
    expect(outcomeOfResult({ total: 5 })).toEqual({ kind: 'complete', variables: { total: 5 } });
    expect(outcomeOfResult(undefined)).toEqual({ kind: 'complete', variables: {} });
  });

  it('takes the modelled path with code, message and variables', () => {
    expect(outcomeOfError(new BpmnError('DUPLICATE_CASE', 'same claim', { duplicateOf: 'A' }), 3)).toEqual({
      kind: 'bpmn-error',
      code: 'DUPLICATE_CASE',
      message: 'same claim',
      variables: { duplicateOf: 'A' },
    });
  });

  it('raises an incident at once when trying again cannot help', () => {
    expect(outcomeOfError(new NonRetryableError('no such template'), 3)).toMatchObject({
      kind: 'fail',
      retries: 0,
    });
  });

  it.each([
    [3, 2, 1000],
    [2, 1, 4000],
    [1, 0, 0],
    [10, 9, 1000],
    [0, 0, 0],
  ])('with %i retries left leaves %i and waits %i ms', (left, retries, backoffMs) => {
    expect(outcomeOfError(new Error('register is away'), left)).toEqual({
      kind: 'fail',
      message: 'Error: register is away',
      retries,
      backoffMs,
    });
  });

  it.each([
    ['the database', Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })],
    ['the engine', new EngineUnavailableError()],
    ['the newest record', new AppError('RECORDS_BEHIND', 503, 'not there yet')],
  ])('costs no attempt while %s is away', (_, error) => {
    expect(outcomeOfError(error, 1)).toMatchObject({ kind: 'fail', retries: 1, backoffMs: 5000 });
  });

  it('cuts a message that the engine would refuse', () => {
    expect((outcomeOfError(new Error('x'.repeat(9000)), 3) as { message: string }).message).toHaveLength(
      5000,
    );
  });
});
