import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { PaperService } from '@app/papers';
import { Fails } from '../http/fails.decorator.js';
import { Public } from '../session/access.decorator.js';
import { PaperCheckDto } from './paper.dto.js';

/** Whether a paper that somebody holds was issued here, and holds. */
@ApiTags('papers')
@Controller('api/paper-checks')
@Public()
export class PaperChecksController {
  constructor(private readonly papers: PaperService) {}

  /** What the code on a paper says: number, title, date, hash, whether it holds; nothing of the people in it. */
  @Get(':checkCode')
  @Fails('PAPER_NOT_FOUND', 'DATABASE_UNAVAILABLE')
  check(@Param('checkCode') checkCode: string): Promise<PaperCheckDto> {
    return this.papers.check(checkCode);
  }
}
