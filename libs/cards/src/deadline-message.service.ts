import { Injectable, Logger } from '@nestjs/common';
import { CalendarService } from '@app/calendars';
import {
  type EngineMessage,
  EngineService,
  MessageLedger,
  type OnceMessage,
  type Verdict,
} from '@app/engine';
import { Clock } from '@app/kernel';
import type { WorkCalendar } from '@app/statutory-time';
import { DataSource } from 'typeorm';
import { type UnitCalendars, calendarOf, isSuspended, stageKeyOf } from '@app/stages';
import {
  type DueMessage,
  type Turn,
  FIRST_TURN,
  dropMessages,
  findDueMessages,
  markPublished,
} from './deadline-message.queries.js';
import { type DeadlineVariables, DEADLINE_MESSAGE, messageKindOf } from './stage-card.js';

const BATCH = 100;
/** Of one stage, of days that were missed: two weeks. */
const DAYS_AT_ONCE = 10;
/**
 * So long the engine knows a message again that is published a second time. A longer time would let a stage that is
 * entered anew catch the message of its earlier run.
 */
const TIME_TO_LIVE_MS = 10 * 60 * 1000;

/** Tells models that wait for it which date of a stage was reached. */
@Injectable()
export class DeadlineMessageService {
  private readonly logger = new Logger(DeadlineMessageService.name);

  private turn = FIRST_TURN;

  constructor(
    private readonly dataSource: DataSource,
    private readonly engine: EngineService,
    private readonly ledger: MessageLedger,
    private readonly calendars: CalendarService,
    private readonly clock: Clock,
  ) {}

  /**
   * Publishes what is due, after its cards were committed; answers how many messages the engine took. A message that
   * was published and not marked, because a worker died or the database was away, is known by its id or by its record.
   */
  async publish(): Promise<number> {
    await dropMessages(this.dataSource);
    const due = await findDueMessages(this.dataSource, BATCH, this.turn);
    this.turn = nextTurn(due, this.turn);
    if (due.length === 0 || !(await this.engine.isReachable())) return 0;
    const calendars = await this.calendars.currentSet();
    const told = toldOf(due, calendars);
    const verdicts = await this.ledger.judge(told.map(onceMessageOf));
    // one stage hears of its dates in their order; stages do not wait for each other
    const runs = byRun(told);
    const taken = (
      await Promise.all(runs.map((messages) => this.publishInOrder(messages, verdicts, calendars)))
    ).flat();
    const done = new Set(taken);
    const missed = new Set(told.filter((message) => !done.has(message)));
    await markPublished(this.dataSource, settledOf(due, missed), this.clock.now());
    return taken.length;
  }

  private async publishInOrder(
    messages: readonly DueMessage[],
    verdicts: ReadonlyMap<string, Verdict>,
    calendars: UnitCalendars,
  ): Promise<DueMessage[]> {
    const taken: DueMessage[] = [];
    try {
      for (const message of messages) {
        const verdict = verdicts.get(idOf(message));
        if (verdict === 'wait') break;
        if (verdict === 'publish')
          await this.engine.publishMessage(engineMessageOf(message, calendarOf(message, calendars)));
        taken.push(message);
      }
    } catch (error) {
      this.logger.warn(`A deadline message was not published: ${String(error)}`);
    }
    return taken;
  }
}

// helpers

/**
 * What a model is told: every card, and of the days since the last one told the newest. Days on which no worker ran are
 * told too, each with its own number, because a model may act on the third day; those of more than two weeks are not,
 * because nobody is helped by so many at once.
 */
function toldOf(due: readonly DueMessage[], calendars: UnitCalendars): DueMessage[] {
  const told = due.filter((message) => isTold(message, calendars));
  const old = new Set(
    byRun(told.filter(({ cardId }) => cardId === null)).flatMap((days) => days.slice(0, -DAYS_AT_ONCE)),
  );
  return told.filter((message) => !old.has(message));
}

/** What need not be looked at again: all but what was missed, and of a run the days from its first missed one on. */
function settledOf(due: readonly DueMessage[], missed: ReadonlySet<DueMessage>): DueMessage[] {
  return byRun(due).flatMap((messages) => {
    const days = messages.filter(({ cardId }) => cardId === null);
    const firstMissed = days.findIndex((day) => missed.has(day));
    const cards = messages.filter((message) => message.cardId !== null && !missed.has(message));
    return [...cards, ...(firstMissed < 0 ? days : days.slice(0, firstMissed)).slice(-1)];
  });
}

/** Behind the last of each kind; from the beginning where there are no more. */
function nextTurn(due: readonly DueMessage[], turn: Turn): Turn {
  const cards = due.filter(({ cardId }) => cardId !== null);
  const runs = byRun(due.filter(({ cardId }) => cardId === null));
  return {
    cardId: cards.length < BATCH ? FIRST_TURN.cardId : (cards.at(-1)?.cardId ?? turn.cardId),
    runKey: runs.length < BATCH ? FIRST_TURN.runKey : (runs.at(-1)?.[0]?.elementInstanceKey ?? turn.runKey),
  };
}

/** A model is told of a further day only when the unit works and the clock runs. */
function isTold(message: DueMessage, calendars: UnitCalendars): boolean {
  const { cardId, toldOn, events } = message;
  if (cardId !== null) return true;
  return calendarOf(message, calendars).isWorkingDay(toldOn) && !isSuspended(events, toldOn);
}

function byRun(messages: readonly DueMessage[]): DueMessage[][] {
  const groups = new Map<string, DueMessage[]>();
  for (const message of messages) {
    const group = groups.get(message.elementInstanceKey) ?? [];
    groups.set(message.elementInstanceKey, [...group, message]);
  }
  return [...groups.values()];
}

function idOf({ cardId, elementInstanceKey, toldOn }: DueMessage): string {
  return cardId === null ? `${elementInstanceKey}/overdue/${toldOn}` : `stage-card/${cardId}`;
}

function onceMessageOf(message: DueMessage): OnceMessage {
  return { id: idOf(message), correlationKey: stageKeyOf(message), timeToLiveMs: TIME_TO_LIVE_MS };
}

function engineMessageOf(message: DueMessage, calendar: WorkCalendar): EngineMessage {
  const { level, reachedOn, toldOn } = message;
  const deadline: DeadlineVariables = {
    kind: level === null ? 'overdue' : messageKindOf(level),
    dueOn: reachedOn,
    overdueWd: calendar.workingDaysBetween(reachedOn, toldOn),
  };
  return {
    name: DEADLINE_MESSAGE,
    correlationKey: stageKeyOf(message),
    messageId: idOf(message),
    variables: { deadline },
    timeToLiveMs: TIME_TO_LIVE_MS,
  };
}
