import { inflateRawSync } from 'node:zlib';

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const LARGE_DIRECTORY = 0x07064b50;
const ENTRY = 0x02014b50;
const [END_BYTES, LOCATOR_BYTES, ENTRY_BYTES, LOCAL_BYTES] = [22, 20, 46, 30];
const DEFLATED = 8;

/**
 * How large a zip becomes, unpacked entry by entry and never beyond the limit. Undefined where it is larger, no archive,
 * or says of itself what is not so: who unpacks it would find another directory, or make room for what it says.
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
  const end = zip.lastIndexOf(END_OF_DIRECTORY, zip.length - END_BYTES);
  if (end < 0 || hasLargeDirectory(zip, end)) return undefined;
  const count = zip.readUInt16LE(end + 8);
  let at = zip.readUInt32LE(end + 16);
  let total = 0;
  for (let entry = 0; entry < count; entry += 1) {
    const size = zip.readUInt32LE(at) === ENTRY ? entrySize(zip, at, limit - total) : undefined;
    if (size === undefined || size !== zip.readUInt32LE(at + 24)) return undefined;
    total += size;
    if (total >= limit) return undefined;
    at += ENTRY_BYTES + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return total;
}

/** Archives of more than four gigabytes have another directory, before which this one is not looked at. */
function hasLargeDirectory(zip: Buffer, end: number): boolean {
  return end >= LOCATOR_BYTES && zip.readUInt32LE(end - LOCATOR_BYTES) === LARGE_DIRECTORY;
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
