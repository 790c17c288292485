import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@app/statutory-time';
import { DataSource } from 'typeorm';

/** 仲裁审查确认的调解书, 司法确认裁定, 裁决书, 仲裁调解书. */
export type InstrumentKind = 'arb-review' | 'judicial' | 'award' | 'arb-mediation';

/** A paper that a court enforces. */
export interface Instrument {
  id: string;
  kind: InstrumentKind;
  no: string;
  /** In fen. */
  amount: number;
  effectiveOn: CivilDate;
}

export interface NewInstrument extends Omit<Instrument, 'id'> {
  jobKey: string;
  caseNo: string;
  agreementId: string | null;
}

const INSTRUMENT_COLUMNS = `id, kind, instrument_no as no, amount_fen::float8 as amount, effective_on as "effectiveOn"`;

/** Enforceable instruments of cases. */
@Injectable()
export class InstrumentRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Stores an instrument once for a job; a repeated delivery reads the first back. */
  async register(instrument: NewInstrument): Promise<Instrument> {
    const { jobKey, caseNo, kind, no, amount, effectiveOn, agreementId } = instrument;
    await this.dataSource.query(
      `insert into instrument (job_key, case_no, kind, instrument_no, amount_fen, effective_on, agreement_id)
       values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (job_key) do nothing`,
      [jobKey, caseNo, kind, no, amount, effectiveOn, agreementId],
    );
    const [stored] = await this.dataSource.query<Instrument[]>(
      `select ${INSTRUMENT_COLUMNS} from instrument where job_key = $1`,
      [jobKey],
    );
    return stored as Instrument;
  }
}
