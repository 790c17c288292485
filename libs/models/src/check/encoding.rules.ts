import { type Finding, error } from './finding.js';

const DECLARATION = /^(\uFEFF?<\?xml\s[^?]*?encoding\s*=\s*["'])([^"']*)(["'])/;
const TAKEN = /^utf-?8$/i;

/** A file is UTF-8, says so, and has no characters that somebody could not read before. */
export function checkEncoding(xml: string): Finding[] {
  const declared = DECLARATION.exec(xml)?.[2];
  const findings: Finding[] = [];
  if (declared !== undefined && !TAKEN.test(declared)) {
    const message = `文件第一行声明的编码是“${declared}”，这里只用 UTF-8。请另存为 UTF-8，并把第一行改成 encoding="UTF-8"。`;
    findings.push(error('ENCODING', message));
  }
  if (xml.includes('\uFFFD')) {
    const line = xml.slice(0, xml.indexOf('\uFFFD')).split('\n').length;
    const message = `第 ${line} 行有读不出来的字（�）：文件不是 UTF-8 编码，请用原来的软件另存为 UTF-8 后再导入。`;
    findings.push(error('CHARACTERS_LOST', message));
  }
  return findings;
}

/** The text with a declaration that parsers take: it has been decoded already. */
export function declaredAsUtf8(xml: string): string {
  return xml.replace(DECLARATION, '$1UTF-8$3');
}
