import { asAppError } from './engine.service.js';

const answer = (code: number) => Object.assign(new Error('answer'), { code, details: 'so it is' });

describe('an answer of the gateway', () => {
  it.each([3, 9])('with status %i is a refusal, in its own words', (code) => {
    expect(asAppError(answer(code))).toMatchObject({
      ...{ code: 'ENGINE_REJECTED', details: { detail: 'so it is' } },
    });
  });

  it.each([2, 10, 13, 15])('with status %i says nothing of what became of a command', (code) => {
    expect(asAppError(answer(code))).toMatchObject({ code: 'ENGINE_UNAVAILABLE', cause: { code } });
  });

  it('is left as it is where it is none', () => {
    const error = new TypeError('no status');
    expect(asAppError(error)).toBe(error);
  });
});
