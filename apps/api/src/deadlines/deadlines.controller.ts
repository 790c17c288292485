import { setImmediate } from 'node:timers/promises';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CalendarService } from '@app/calendars';
import { type ExplainedAnswer, explainedAnswer, type WorkCalendar } from '@app/statutory-time';
import { Fails } from '../http/fails.decorator.js';
import { Authenticated } from '../session/access.decorator.js';
import { daysOfAnswer } from './deadline-days.js';
import { CASES_WITH_DAYS, ComputeDeadlinesDto, DeadlineAnswersDto } from './deadline.dto.js';

/** A case that brings its own calendar takes about a millisecond. */
const CASES_AT_A_TIME = 20;

/** Statutory time for other systems and for the calculator: nothing is stored. */
@ApiTags('deadlines')
@Controller('api/deadlines')
@Authenticated()
export class DeadlinesController {
  constructor(private readonly calendars: CalendarService) {}

  /** Computes up to 1,000 deadline cases and explains each date; the answers are those of the command line. */
  @Post('compute')
  @HttpCode(200)
  @Fails('INVALID_INPUT', 'INVALID_REQUEST', 'BODY_TOO_LARGE')
  async compute(@Body() { cases, withDays }: ComputeDeadlinesDto): Promise<DeadlineAnswersDto> {
    const calendar = await this.calendars.current();
    const items = await answersOf(cases, calendar);
    if (withDays !== true) return { items };
    const days = await Promise.all(
      items
        .slice(0, CASES_WITH_DAYS)
        .map((answer, index) =>
          daysOfAnswer(cases[index], answer, calendar, ({ from, to }) => this.calendars.namedDays(from, to)),
        ),
    );
    return { items: items.map((answer, index) => ({ ...answer, days: days[index] ?? null })) };
  }
}

// helpers

/** Lets other requests have their turn in between. */
async function answersOf(cases: readonly unknown[], calendar: WorkCalendar): Promise<ExplainedAnswer[]> {
  const items: ExplainedAnswer[] = [];
  for (const [index, one] of cases.entries()) {
    if (index > 0 && index % CASES_AT_A_TIME === 0) await setImmediate();
    items.push(explainedAnswer(one, calendar));
  }
  return items;
}
