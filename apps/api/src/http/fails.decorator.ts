import type { ProblemCode } from './problem-codes.js';

const PROBLEM_CODES = Symbol('PROBLEM_CODES');

/** Documents with which codes an endpoint, or every endpoint of a controller, may fail; several declarations add up. */
export function Fails(...codes: ProblemCode[]): MethodDecorator & ClassDecorator {
  return (target: object, _key?: unknown, descriptor?: { value?: unknown }): void => {
    const declaredOn = descriptor?.value ?? target;
    Reflect.defineMetadata(PROBLEM_CODES, [...declaredCodes(declaredOn), ...codes], declaredOn);
  };
}

/** The codes that were declared on a controller or on one of its methods. */
export function declaredCodes(declaredOn: object): ProblemCode[] {
  return (Reflect.getMetadata(PROBLEM_CODES, declaredOn) as ProblemCode[] | undefined) ?? [];
}
