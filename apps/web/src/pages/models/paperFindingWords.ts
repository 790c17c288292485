/** English for what the check finds in the template of a paper. */
export const PAPER_FINDING_WORDS: Readonly<Record<string, string>> = {
  PAPER_TOO_DEEP: 'The data of the paper are nested too deep and were not read.',
  PAPER_TOO_LARGE: 'The template has more than 100,000 characters. Shorten it.',
  PAPER_CHARACTERS: 'The template has characters that cannot be kept. Remove them.',
  PAPER_CONTRACT_INVALID: 'Title, series, issuer or a field is missing or wrong.',
  PAPER_SAMPLE_INCOMPLETE: 'The sample lacks something that the paper says.',
  PAPER_FIELD_UNKNOWN: 'The template says something that no field gives.',
  PAPER_FIELD_UNUSED: 'A field is not said in the paper.',
  PAPER_CHANGED_SINCE:
    'The template was deployed since this draft began. Deploying the draft overwrites that change; compare them first.',
  PAPER_NOT_USED: 'No step issues this paper.',
  PAPER_EXCEEDED:
    'The paper takes more time, memory or pages than it may. Look at its loops and the size of its pages.',
  PAPER_UNCLOSED: 'A bracket, quote or asterisk has no partner here.',
  PAPER_NAME_UNKNOWN: 'There is no variable or function of this name.',
  PAPER_ARGUMENT: 'The function has no such argument, or lacks one.',
  PAPER_SYNTAX: 'Something here is unfinished or does not belong here.',
  PAPER_FILE: 'A template has its layout official.typ alone; it reads no files, packages or network.',
  PAPER_CLOCK: 'A paper says its day of issue, data.paper.issuedOn, not the day on which it is set.',
  PAPER_FAULTY: 'The typesetter does not understand this.',
};
