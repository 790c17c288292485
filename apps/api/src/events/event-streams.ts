import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { type CaseAudience, CaseAudienceService } from '@app/cases';
import { FactStream } from '@app/engine-records';
import type { Response } from 'express';
import { bufferTime, concatMap, filter, map, type Observable, share } from 'rxjs';
import { casesToldBy, type Subscription, topicsFor } from './event-topics.js';

/** Facts of one bulk, and of bulks that follow at once, are told together. */
const MERGE_MS = 100;
const HEARTBEAT_MS = 20_000;

/** What a stream needs besides its response. */
export interface StreamOptions {
  subscription: Subscription;
  /** Asked at each heartbeat; a stream must not outlive its session. */
  isSessionOpen: () => Promise<boolean>;
}

/** Topics that are told together, and whom their cases concern; everybody when that is not known. */
interface Changes {
  topics: string[];
  audience?: CaseAudience;
}

/** The open server-sent event streams of this process. */
@Injectable()
export class EventStreams implements BeforeApplicationShutdown {
  private readonly open = new Set<Response>();
  private readonly logger = new Logger('Events');
  private changes?: Observable<Changes>;

  constructor(
    private readonly facts: FactStream,
    private readonly audiences: CaseAudienceService,
  ) {}

  get size(): number {
    return this.open.size;
  }

  /** Sends changes until the client goes away, its session ends or the application stops. */
  start(response: Response, { subscription, isSessionOpen }: StreamOptions): void {
    response.writeHead(200, {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    });
    this.open.add(response);
    const changes = this.mergedChanges().subscribe(({ topics, audience }) => {
      const visible = topicsFor(subscription, topics, audience);
      if (visible.length > 0)
        response.write(`event: change\ndata: ${JSON.stringify({ topics: visible })}\n\n`);
    });
    // a client reads everything anew when the head arrives: nothing may be missed from then on
    void this.facts.ready().then(() => {
      if (this.open.has(response)) response.write('retry: 3000\n: connected\n\n');
    });
    const heartbeat = setInterval(() => void beat(response, isSessionOpen), HEARTBEAT_MS);
    response.once('close', () => {
      clearInterval(heartbeat);
      changes.unsubscribe();
      this.open.delete(response);
    });
  }

  beforeApplicationShutdown(): void {
    for (const response of this.open) response.end();
  }

  private mergedChanges(): Observable<Changes> {
    this.changes ??= this.facts.changes().pipe(
      bufferTime(MERGE_MS),
      filter((changes) => changes.length > 0),
      map((changes) => [...new Set(changes.flatMap(({ topics }) => topics))]),
      concatMap((topics) => this.withAudience(topics)),
      share(),
    );
    return this.changes;
  }

  /** Looked up once for all listeners; where the database cannot say, everybody looks again. */
  private async withAudience(topics: string[]): Promise<Changes> {
    const caseNos = casesToldBy(topics);
    if (caseNos.length === 0) return { topics };
    try {
      return { topics, audience: await this.audiences.of(caseNos) };
    } catch (error) {
      this.logger.warn(`Telling everybody of changed cases: ${String(error)}`);
      return { topics };
    }
  }
}

/** When the database cannot say whether the session lives, the stream stays: it carries no data. */
async function beat(response: Response, isSessionOpen: () => Promise<boolean>): Promise<void> {
  const isOpen = await isSessionOpen().catch(() => true);
  if (isOpen) response.write(': heartbeat\n\n');
  else response.end();
}
