import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { Observable, Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { EVERYTHING, FACTS_CHANNEL } from './facts.js';

export interface FactChange {
  topics: string[];
}

const RECONNECT_PAUSE_MS = 1000;
const KEEP_ALIVE_MS = 10_000;

/**
 * Tells which topics changed, as soon as their rows are committed.
 *
 * One connection listens for all subscribers, opened with the first one. A connection that was lost is opened again,
 * and then every topic counts as changed, because notifications meanwhile are gone.
 */
@Injectable()
export class FactStream implements OnApplicationShutdown {
  private readonly logger = new Logger('Facts');
  private readonly subject = new Subject<FactChange>();
  private client?: pg.Client;
  private reconnect?: NodeJS.Timeout;
  /** The first attempt to listen; what comes after a failed one is told as everything. */
  private started?: Promise<void>;
  private closed = false;

  constructor(private readonly dataSource: DataSource) {}

  changes(): Observable<FactChange> {
    this.started ??= this.listen(false);
    return this.subject.asObservable();
  }

  /** Waits until nothing that commits from now on is missed by those who subscribed before. */
  async ready(): Promise<void> {
    await this.started;
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.reconnect);
    this.subject.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async listen(again: boolean): Promise<void> {
    const client = new pg.Client({
      connectionString: (this.dataSource.options as { url?: string }).url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    this.client = client;
    client.on('error', (error) => this.logger.debug(String(error)));
    client.once('end', () => this.listenLater());
    client.on('notification', ({ payload }) => this.pass(payload));
    try {
      await client.connect();
      await client.query(`listen ${FACTS_CHANNEL}`);
      if (again) this.subject.next({ topics: [EVERYTHING] });
    } catch (error) {
      this.logger.warn(`Not listening for changes, trying again: ${String(error)}`);
      await client.end().catch(() => undefined);
      this.listenLater();
    }
  }

  /** Both the failed attempt and the ended connection ask for this; the last request wins. */
  private listenLater(): void {
    if (this.closed) return;
    clearTimeout(this.reconnect);
    this.reconnect = setTimeout(() => void this.listen(true), RECONNECT_PAUSE_MS);
  }

  private pass(payload: string | undefined): void {
    try {
      this.subject.next(JSON.parse(payload ?? '') as FactChange);
    } catch {
      this.subject.next({ topics: [EVERYTHING] });
    }
  }
}
