import pg from 'pg';

/** What the engine's log says of the way that cases took; the api does not show single lines of a model. */
export class EngineLog {
  constructor(databaseUrl) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  }

  /** The elements that a case has entered, in their order, in all of its instances. */
  async pathOf(caseNo) {
    const { rows } = await this.pool.query(
      `select e.element_id as id
         from engine_instance i
         join element_run e using (process_instance_key)
        where i.case_no = $1
        order by e.activated_at, e.element_instance_key`,
      [caseNo],
    );
    return rows.map(({ id }) => id);
  }

  /** Every element and every line of every model that some case has gone through, by model. */
  async reached() {
    const elements = await this.pool.query(
      `select distinct i.process_id as process, e.element_id as id
         from engine_instance i join element_run e using (process_instance_key)`,
    );
    const flows = await this.pool.query(
      `select distinct body -> 'value' ->> 'bpmnProcessId' as process, body -> 'value' ->> 'elementId' as id
         from record
        where value_type = 'PROCESS_INSTANCE' and intent = 'SEQUENCE_FLOW_TAKEN'`,
    );
    return new Set([...elements.rows, ...flows.rows].map(({ process, id }) => `${process}/${id}`));
  }

  /** The words on the papers of a case, each under its number. */
  async wordsOf(caseNo) {
    const { rows } = await this.pool.query(
      `select document_no as no, words from document where case_no = $1`,
      [caseNo],
    );
    return new Map(rows.map(({ no, words }) => [no, words ?? '']));
  }

  /** Whether the cards of a stage must be looked at now and were not yet. */
  async hasCardsDue(now) {
    const { rows } = await this.pool.query(
      `select exists (select 1 from stage_watch where next_card_at <= $1) as due`,
      [new Date(now)],
    );
    return rows[0].due;
  }

  async close() {
    await this.pool.end();
  }
}
