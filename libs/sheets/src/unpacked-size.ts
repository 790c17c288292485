import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const ENTRY = 0x02014b50;
const [ENTRY_BYTES, LOCAL_BYTES] = [46, 30];
const DEFLATED = 8;

/**
 * How large a zip becomes, unpacked entry by entry and never beyond the limit: what an archive says of its own size may
 * be a lie. Undefined where it is larger, or no archive.
 */
export function unpackedSize(zip: Buffer, limit: number): number | undefined {
  try {
    return sizeOf(zip, limit);
  } catch {
    // an entry beyond the limit, or a directory that leads nowhere
    return undefined;
  }
}

// helpers

function sizeOf(zip: Buffer, limit: number): number | undefined {
  const end = zip.lastIndexOf(END_OF_DIRECTORY);
  if (end < 0) return undefined;
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  while (at < end && zip.readUInt32LE(at) === ENTRY) {
    total += entrySize(zip, at, limit - total);
    if (total >= limit) return undefined;
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

function entrySize(zip: Buffer, at: number, limit: number): number {
  const [method, packed, local] = [
    zip.readUInt16LE(at + 10),
    zip.readUInt32LE(at + 20),
    zip.readUInt32LE(at + 42),
  ];
  if (method !== DEFLATED) return packed;
  const from = local + LOCAL_BYTES + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  return inflateRawSync(zip.subarray(from, from + packed), { maxOutputLength: Math.max(1, limit) }).length;
}
