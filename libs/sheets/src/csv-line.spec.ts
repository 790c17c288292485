import { csvLine } from './csv-line.js';

describe('csvLine', () => {
  it('keeps commas, quotes and line ends inside their cell', () => {
    expect(csvLine(['a,b', 'say "yes"', 'one\ntwo', ''])).toBe('"a,b","say ""yes""","one\ntwo",""\r\n');
  });

  it('lets no text be taken for a formula', () => {
    expect(csvLine(['=1+1', '+86', '-1', '@x', '1-1'])).toBe(`"'=1+1","'+86","'-1","'@x","1-1"\r\n`);
  });
});
