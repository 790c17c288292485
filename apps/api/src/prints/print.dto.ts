import { IsBoolean } from 'class-validator';
import { MayBeAbsent } from '../http/may-be-absent.validator.js';

/** What goes into the file of a case. */
export class PrintCaseDto {
  /** With the pages of its papers and with its pictures; without it they are only listed. */
  @MayBeAbsent()
  @IsBoolean()
  whole?: boolean;
}
