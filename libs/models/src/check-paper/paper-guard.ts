import { type Finding, error } from '../check/finding.js';
import { isStorable, MAX_JSON_DEPTH, measureJson } from '../json-guard.js';
import type { WrittenPaper } from '../paper-draft.entity.js';

/** Fifty times the longest paper of the county. */
export const MAX_SOURCE_CHARACTERS = 100_000;
/** A sample may have a table of rows. */
export const MAX_CONTRACT_CHARACTERS = 200_000;

/** What keeps a template from being read at all: size, depth, and texts that cannot be stored. */
export function guardPaper({ contract, source }: WrittenPaper): Finding[] {
  const { depth, isStorable: isContractStorable } = measureJson(contract);
  if (depth > MAX_JSON_DEPTH) {
    return [error('PAPER_TOO_DEEP', `文书数据的嵌套超过 ${MAX_JSON_DEPTH} 层，没有读取。`)];
  }
  if (source.length > MAX_SOURCE_CHARACTERS || JSON.stringify(contract).length > MAX_CONTRACT_CHARACTERS) {
    return [error('PAPER_TOO_LARGE', `文书模板最多 ${MAX_SOURCE_CHARACTERS} 个字符，请缩短。`)];
  }
  if (!isContractStorable || !isStorable(source)) {
    return [error('PAPER_CHARACTERS', '文书模板里有无法保存的字符，请删除后再保存。')];
  }
  return [];
}
