import { SaxesParser } from 'saxes';
import { type Finding, error } from './finding.js';

/** Larger models are refused: the engine's own limit for a deployment is 4 MiB. */
export const MAX_MODEL_BYTES = 4 * 1024 * 1024;
/** No drawn model comes near; a deeper one was made to exhaust whoever reads it. */
const MAX_DEPTH = 100;

/** What makes a text unfit to be parsed at all; empty when it may be. */
export function guardXml(xml: string): Finding[] {
  const bytes = Buffer.byteLength(xml);
  if (bytes > MAX_MODEL_BYTES) {
    return [error('MODEL_TOO_LARGE', `模型文件有 ${(bytes / 1024 / 1024).toFixed(1)} MB，最大允许 4 MB。`)];
  }
  if (/<!DOCTYPE|<!ENTITY/i.test(xml)) {
    return [
      error('XML_FORBIDDEN', '模型文件含有 DOCTYPE 或外部实体声明，出于安全原因不予读取，请删除后重试。'),
    ];
  }
  return readStrictly(xml);
}

// helpers

function readStrictly(xml: string): Finding[] {
  const parser = new SaxesParser({ xmlns: true });
  const findings: Finding[] = [];
  let depth = 0;
  parser.on('error', ({ message }) => {
    const where = `第 ${parser.line} 行第 ${parser.column + 1} 个字符处`;
    findings.push({ ...error('XML_INVALID', `${where}：文件不是完整的 XML，无法读取。`), detail: message });
  });
  parser.on('opentag', () => {
    depth += 1;
    if (depth > MAX_DEPTH) throw new RangeError('too deep');
  });
  parser.on('closetag', () => (depth -= 1));
  try {
    parser.write(xml).close();
  } catch {
    return [error('XML_TOO_DEEP', '文件的元素嵌套过深，无法读取。')];
  }
  return findings.slice(0, 1);
}
