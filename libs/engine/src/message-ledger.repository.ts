import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OnceMessage } from './once-message.js';

/** What is known of a message that must be taken once. */
export interface LedgerEntry {
  id: string;
  /** Its record has come: it was taken. */
  taken: boolean;
  /** The engine knows every earlier attempt by its id still, so another one changes nothing. */
  repeatable: boolean;
  /** The engine has forgotten every earlier attempt. */
  expired: boolean;
  /** The record of a probe that was published after every earlier attempt has come. */
  probed: boolean;
  /** A probe is on its way. */
  probing: boolean;
}

export interface Probe {
  /** Of the message that is asked about. */
  id: string;
  probeId: string;
}

/** What is left over when times of two machines are compared, and while a command may be under way. */
const SAFETY = `greatest(m.ttl / 10, interval '15 seconds')`;
/** A probe whose record has not come in this time may not have been taken. */
const PROBE_PATIENCE = '30 seconds';

/** The engine's now; one clock, the database's, for everything that is compared. */
const ENGINE_NOW = `(clock_timestamp() + coalesce((select offset_ms from engine_clock), 0) * interval '1 millisecond')`;

/** Notes what is published to the engine and reads what the engine's records tell of it. */
@Injectable()
export class MessageLedgerRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Notes messages before their first attempt; those that are noted keep their time. */
  async note(
    ids: readonly string[],
    tx: Pick<EntityManager, 'query'> = this.dataSource.manager,
  ): Promise<void> {
    await tx.query(
      `insert into message_attempt (message_id, first_at) select id, ${ENGINE_NOW} from unnest($1::text[]) as id
       on conflict do nothing`,
      [ids],
    );
  }

  /** One statement, so that what a probe proves and what it proves it of are of the same moment. */
  read(messages: readonly OnceMessage[]): Promise<LedgerEntry[]> {
    return this.dataSource.query(
      `select m.id,
         exists (select 1 from published.engine_message e where e.message_id = m.id
                 and (not m.starts_case or e.process_instance_key is not null)) as taken,
         now_at < a.first_at + m.ttl - ${SAFETY} as repeatable,
         now_at > a.first_at + m.ttl as expired,
         exists (select 1 from published.engine_message e where e.message_id = a.probe_id) as probed,
         coalesce(a.probed_at > clock_timestamp() - interval '${PROBE_PATIENCE}', false) as probing
       from unnest($1::text[], $2::float8[], $3::boolean[]) as given (id, ttl_ms, starts_case)
       cross join lateral (
         select given.id, given.starts_case, given.ttl_ms * interval '1 millisecond' as ttl, ${ENGINE_NOW} as now_at) m
       join message_attempt a on a.message_id = m.id`,
      [
        messages.map(({ id }) => id),
        messages.map(({ timeToLiveMs }) => timeToLiveMs),
        messages.map(({ startsInstance = false }) => startsInstance),
      ],
    );
  }

  /** Begins the attempts anew after a probe; of several that try at the same moment one gets each message. */
  async beginAnew(ids: readonly string[]): Promise<string[]> {
    const [rows] = await this.dataSource.query<[{ id: string }[], number]>(
      `update message_attempt a set first_at = ${ENGINE_NOW}, probe_id = null, probed_at = null
       where a.message_id = any ($1::text[])
         and exists (select 1 from published.engine_message e where e.message_id = a.probe_id)
       returning a.message_id as id`,
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  /** Gives each message the id of its probe; a probe that is repeated keeps its id, so that any of them will do. */
  async noteProbes(probes: readonly Probe[]): Promise<Probe[]> {
    const [rows] = await this.dataSource.query<[Probe[], number]>(
      `update message_attempt a
       set probe_id = coalesce(a.probe_id, probe.probe_id), probed_at = clock_timestamp()
       from unnest($1::text[], $2::text[]) as probe (message_id, probe_id)
       where a.message_id = probe.message_id
       returning a.message_id as id, a.probe_id as "probeId"`,
      [probes.map(({ id }) => id), probes.map(({ probeId }) => probeId)],
    );
    return rows;
  }
}
