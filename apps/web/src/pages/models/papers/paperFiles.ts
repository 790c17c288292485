import { decodeModel } from '../decodeModel.js';
import { downloadText } from '../downloadText.js';
import { type Drawn, readWritten } from './paperDraft.js';

/** Gives a template to the person as its two files. */
export function downloadPaper(code: string, { contract, source }: Drawn): void {
  downloadText(`${code}.typ`, source, 'text/plain');
  downloadText(`${code}.paper.json`, `${JSON.stringify(contract, null, 2)}\n`, 'application/json');
}

/** What is read of files: the source, the contract, or both; undefined where one of them is neither. */
export async function readPaperFiles(files: readonly File[], now: Drawn): Promise<Drawn | undefined> {
  let drawn = now;
  for (const file of files) {
    const text = decodeModel(new Uint8Array(await file.arrayBuffer()))?.xml.replace(/^\uFEFF/, '');
    const next = text === undefined ? undefined : withFile(drawn, file.name, text);
    if (next === undefined) return undefined;
    drawn = next;
  }
  return drawn;
}

// helpers

function withFile(drawn: Drawn, name: string, text: string): Drawn | undefined {
  if (name.endsWith('.typ')) return { ...drawn, source: text.replaceAll('\r\n', '\n') };
  const contract = parsed(text);
  return contract && readWritten({ contract, source: drawn.source });
}

function parsed(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isContract = typeof value === 'object' && value !== null && 'fields' in value;
    return isContract ? { ...value } : undefined;
  } catch {
    // said by whoever asked
    return undefined;
  }
}
