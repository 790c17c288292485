import pg from 'pg';

const DATE_OID = 1082;

/** A `date` is a civil date: as a JavaScript Date it would take on the machine's time zone, so it stays YYYY-MM-DD. */
pg.types.setTypeParser(DATE_OID, (text) => text);
