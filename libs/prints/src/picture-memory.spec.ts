import { pictureMemory } from './picture-memory.js';

describe('the memory of a picture', () => {
  it.each([
    [
      'a PNG of colours and transparence',
      png({ width: 100, height: 50, depth: 8, colour: 6 }),
      100 * 50 * 10,
    ],
    ['a PNG of black and white', png({ width: 60_000, height: 60_000, depth: 1, colour: 0 }), 9e9],
    ['a PNG of deep colours', png({ width: 10, height: 10, depth: 16, colour: 2 }), 10 * 10 * 15],
  ])('follows from what %s says', (_, content, bytes) => {
    expect(pictureMemory(content, 'image/png')).toBe(bytes);
  });

  it('follows from the frame of a JPEG, behind whatever comes before', () => {
    const before = Buffer.from('ffd8ffe00004ffc0ffffc40003aa', 'hex');
    const frame = Buffer.from('ffc2000b080bb80fa003011100', 'hex');
    expect(pictureMemory(Buffer.concat([before, frame]), 'image/jpeg')).toBe(3000 * 4000 * 3);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['words', Buffer.from('no picture at all, but long enough')],
    ['the beginning of a picture', Buffer.from('ffd8ffe0', 'hex')],
    ['a picture without a frame', Buffer.from('ffd8ffe000020000', 'hex')],
  ])('is unknown of %s', (_, content) => {
    expect(pictureMemory(content, 'image/jpeg')).toBeUndefined();
    expect(pictureMemory(content, 'image/png')).toBeUndefined();
  });
});

// helpers

function png({
  width,
  height,
  depth,
  colour,
}: Record<'width' | 'height' | 'depth' | 'colour', number>): Buffer {
  const head = Buffer.alloc(33);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(head);
  head.writeUInt32BE(width, 16);
  head.writeUInt32BE(height, 20);
  head.writeUInt8(depth, 24);
  head.writeUInt8(colour, 25);
  return head;
}
