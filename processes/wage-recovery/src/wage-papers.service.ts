import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type IssuedDocument, type PaperSource, PaperSources } from '@app/papers';
import { DataSource } from 'typeorm';

/** Agreements that the parties brought and instruments are papers of their case too: they are listed and archived with the others. */
@Injectable()
export class WagePapersService implements PaperSource, OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sources: PaperSources,
  ) {}

  onModuleInit(): void {
    this.sources.add(this);
  }

  papersOf(caseNo: string): Promise<IssuedDocument[]> {
    return this.dataSource.query(
      `select no, title, "issuedOn" from (
         select agreement_no as no, '调解协议书' as title, signed_on as "issuedOn", 1 as rank, id
         from agreement where case_no = $1
           and not exists (select from published.document d where d.case_no = $1 and d.document_no = agreement_no)
         union all
         select instrument_no, case kind when 'award' then '裁决书' else '仲裁调解书' end, effective_on, 2, id
         from instrument where case_no = $1
       ) papers
       order by "issuedOn", rank, id`,
      [caseNo],
    );
  }
}
