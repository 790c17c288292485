import 'reflect-metadata';
import { Logger } from '@nestjs/common';
import { IsInt } from 'class-validator';
import type { JobContext } from './job-handler.js';
import { type ActivatedJob, JobRunner } from './job-runner.js';
import { BpmnError } from './job.errors.js';

class Input {
  @IsInt()
  n: number;
}

const JOB: ActivatedJob = {
  key: '2251799813685267',
  type: 'tiny.double',
  processInstanceKey: '9007199254740993',
  elementInstanceKey: '5',
  elementId: 'double',
  customHeaders: { template: 'letter', copies: 2 },
  retries: 3,
  variables: { n: 2 },
};

describe('job runner', () => {
  const sent: unknown[] = [];
  const client = {
    completeJob: async (request: unknown) => void sent.push({ complete: request }),
    failJob: async (request: unknown) => void sent.push({ fail: request }),
    throwError: async (request: unknown) => void sent.push({ error: request }),
  };
  const clock = { catchUp: jest.fn(async () => undefined) };
  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(() => sent.splice(0));

  const run = (handle: (input: object, job: JobContext) => Promise<object | void>, job = JOB) =>
    new JobRunner({ handle }, { type: JOB.type, input: Input }, client, clock).run(job);

  it('completes with the result and gives keys and headers as texts', async () => {
    let seen: JobContext | undefined;
    await run(async (input, job) => {
      seen = job;
      return { doubled: (input as Input).n * 2 };
    });
    expect(sent).toEqual([{ complete: { jobKey: JOB.key, variables: { doubled: 4 } } }]);
    expect(seen).toMatchObject({
      jobKey: JOB.key,
      processInstanceKey: '9007199254740993',
      headers: { template: 'letter', copies: '2' },
    });
  });

  it('does not call the handler with input that breaks its rules', async () => {
    const handle = jest.fn();
    await run(handle, { ...JOB, variables: { n: 'two' } });
    expect(handle).not.toHaveBeenCalled();
    expect(sent).toMatchObject([{ fail: { retries: 0 } }]);
  });

  it('works with the day to which the clock was moved, not the day before', async () => {
    let caughtUp = false;
    clock.catchUp.mockImplementationOnce(async () => void (caughtUp = true));
    let seen = false;
    await run(async () => void (seen = caughtUp));
    expect(seen).toBe(true);
  });

  it('throws a modelled error into the model', async () => {
    await run(() => Promise.reject(new BpmnError('ODD', 'seven', { n: 7 })));
    expect(sent).toEqual([
      { error: { jobKey: JOB.key, errorCode: 'ODD', errorMessage: 'seven', variables: { n: 7 } } },
    ]);
  });

  it('ignores that the engine no longer knows the job', async () => {
    const gone = {
      ...client,
      completeJob: () => Promise.reject(Object.assign(new Error('gone'), { code: 5 })),
    };
    const runner = new JobRunner({ handle: async () => undefined }, { type: JOB.type }, gone, clock);
    await expect(runner.run(JOB)).resolves.toBeUndefined();
  });
});
