import type { PipeTransform } from '@nestjs/common';
import { AppError } from '@app/kernel';

const LARGEST_KEY = 2n ** 63n - 1n;

/** A 64-bit key in the address; what cannot be a key is answered like a key that does not exist. */
export class KeyPipe implements PipeTransform<string, string> {
  /** @param code code of the error, e.g. `TASK_NOT_FOUND` */
  constructor(
    private readonly code: string,
    private readonly message: string,
  ) {}

  transform(value: string): string {
    if (/^\d{1,19}$/.test(value) && BigInt(value) <= LARGEST_KEY) return value;
    throw new AppError(this.code, 404, this.message);
  }
}
