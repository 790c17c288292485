import type { PipeTransform } from '@nestjs/common';
import { AppError } from '@app/kernel';

/** A UUID in the address; what cannot be one is answered like one that does not exist. */
export class UuidPipe implements PipeTransform<string, string> {
  /** @param code code of the error, e.g. `CALENDAR_IMPORT_NOT_FOUND` */
  constructor(
    private readonly code: string,
    private readonly message: string,
  ) {}

  transform(value: string): string {
    if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) return value;
    throw new AppError(this.code, 404, this.message);
  }
}
