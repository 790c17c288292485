import type { MigrationInterface, QueryRunner } from 'typeorm';
import { FIGURES, type Figure } from './1795300000134-keep-figures.js';
import { COUNTED_ANEW } from './1795300000135-count-as-things-happen.js';

/** Figures of many rows are counted anew without an index to be searched for each of them, which is built at the end. */
export class CountAnewAtOnce1795300000155 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(countedAnew(FIGURES.map(putAtOnce).join('\n')));
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(countedAnew('perform settle_figures(null);'));
  }
}

// helpers

function countedAnew(settled: string): string {
  return `
    create or replace function count_figures_anew() returns void language plpgsql as $$
    declare
      key_index text;
    begin
      ${COUNTED_ANEW}
      ${settled}
    end $$`;
}

/** As `settle_figures` puts changes together, into a table that is empty. */
function putAtOnce({ table, key, measures }: Figure): string {
  const columns = ['span', 'place', 'day', ...Object.keys(key)];
  const sums = measures.map((measure) => `sum(${measure})`).join(', ');
  return `
    key_index := pg_get_indexdef('${table}_key'::regclass);
    drop index ${table}_key;
    insert into ${table} (${columns.join(', ')}, ${measures.join(', ')})
      select s.span, p.place, s.starts_on, ${Object.keys(key).join(', ')}, ${sums}
        from ${table}_change
        cross join lateral (values ('day', day), ('month', date_trunc('month', day::timestamp)::date)) s (span, starts_on)
        cross join lateral unnest(array['/', town_code]) p (place)
       group by ${columns.map((_, index) => index + 1).join(', ')}
      having row(${sums}) is distinct from row(${measures.map(() => '0').join(', ')});
    truncate ${table}_change;
    execute key_index;`;
}
