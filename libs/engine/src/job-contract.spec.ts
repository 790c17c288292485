import 'reflect-metadata';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Min, ValidateNested } from 'class-validator';
import { checkOutput, toInput, variablesOf } from './job-contract.js';
import { NonRetryableError } from './job.errors.js';

class Claim {
  @IsInt()
  @Min(1)
  amount: number;
}

class Input {
  @IsString()
  caseNo: string;

  @IsOptional()
  @IsString()
  project?: string;

  @ValidateNested({ each: true })
  @Type(() => Claim)
  claims: Claim[] = [];
}

describe('contract of a job', () => {
  it('fetches the variables that the input declares', () => {
    expect(variablesOf(Input).sort()).toEqual(['caseNo', 'claims', 'project']);
  });

  it('gives the handler an instance with defaults', () => {
    const input = toInput(Input, { caseNo: 'A-1', project: null }, 'x.y') as Input;
    expect(input).toBeInstanceOf(Input);
    expect(input).toEqual({ caseNo: 'A-1', project: null, claims: [] });
  });

  it('names every broken path', () => {
    const run = () => toInput(Input, { claims: [{ amount: 1 }, { amount: 0 }] }, 'x.y');
    expect(run).toThrow(NonRetryableError);
    expect(run).toThrow(/^The input of x\.y breaks its rules: caseNo: .*; claims\[1\]\.amount: /);
  });

  it('checks what the worker returned, nothing included', () => {
    expect(() => checkOutput(Claim, { amount: 3 }, 'x.y')).not.toThrow();
    expect(() => checkOutput(Claim, undefined, 'x.y')).toThrow(/The output of x\.y/);
  });
});
