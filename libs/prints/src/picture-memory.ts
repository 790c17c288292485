/** Of a pixel, in bytes, while a picture is taken apart and put into a PDF; measured, with something to spare. */
const JPEG_PIXEL = 3;
const PNG_SAMPLE = 2.5;
/** How many samples a pixel has, by the colour type of a PNG (ISO/IEC 15948, 11.2.2). */
const PNG_SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 3, 4: 2, 6: 4 };

/**
 * How much memory it takes to print a picture, by the size that it says: a small file may hold billions of pixels.
 * Undefined where it says none, and so is no picture.
 */
export function pictureMemory(content: Buffer, mediaType: string): number | undefined {
  try {
    return mediaType === 'image/png' ? pngMemory(content) : jpegMemory(content);
  } catch {
    // it ends before it has said its size
    return undefined;
  }
}

// helpers

function pngMemory(content: Buffer): number | undefined {
  if (content.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const samples = PNG_SAMPLES[content.readUInt8(25)];
  const depth = Math.max(1, content.readUInt8(24) / 8);
  const pixels = content.readUInt32BE(16) * content.readUInt32BE(20);
  return samples === undefined ? undefined : pixels * samples * depth * PNG_SAMPLE;
}

/** A JPEG is a row of segments; one that begins a frame says how large it is (ITU-T T.81, B.2.2). */
function jpegMemory(content: Buffer): number | undefined {
  if (content.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (content.readUInt8(at) === 0xff) {
    const kind = content.readUInt8(at + 1);
    if (isFrame(kind)) return content.readUInt16BE(at + 5) * content.readUInt16BE(at + 7) * JPEG_PIXEL;
    // bytes between segments may be filled up
    at += kind === 0xff ? 1 : 2 + content.readUInt16BE(at + 2);
  }
  return undefined;
}

/** The kinds of frames; three of that range are tables. */
function isFrame(kind: number): boolean {
  return kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
}
