import { attachmentType } from './attachment-type.js';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

describe('the kind of an attachment', () => {
  it.each([
    ['pdf', Buffer.from('%PDF-1.7\n'), 'application/pdf'],
    ['png', pngHead(), 'image/png'],
    ['jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'image/jpeg'],
    [
      'docx',
      officeFile(`${OFFICE}.wordprocessingml.document.main+xml`),
      `${OFFICE}.wordprocessingml.document`,
    ],
    ['xlsx', officeFile(`${OFFICE}.spreadsheetml.sheet.main+xml`), `${OFFICE}.spreadsheetml.sheet`],
    ['ofd', archive('OFD.xml', '<ofd:OFD/>'), 'application/ofd'],
  ])('is %s by its bytes', async (extension, content, mediaType) => {
    expect(await attachmentType(content, 'a.txt')).toEqual({ extension, mediaType });
  });

  it.each([
    ['UTF-8', Buffer.from('投诉记录：2026年3月2日\r\n来电人说……')],
    ['GB18030', Buffer.from('cdb6cbdfbcc7c2bc', 'hex')],
  ])('is a text in %s that says so', async (_, content) => {
    expect(await attachmentType(content, '投诉记录.TXT')).toEqual({
      extension: 'txt',
      mediaType: 'text/plain',
    });
    expect(await attachmentType(content, '投诉记录.pdf')).toBeNull();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a page of the web', Buffer.from('<!doctype html><script>1</script>')],
    ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>')],
    ['a document with macros', officeFile('application/vnd.ms-word.document.macroEnabled.main+xml')],
    ['an archive', archive('a.txt', 'a')],
    ['the beginning of an archive', Buffer.from('504b0304', 'hex')],
    ['noise', Buffer.from('504b03041400000000000000ffffffffffffffffffff', 'hex')],
  ])('is not taken: %s', async (_, content) => {
    expect(await attachmentType(content, 'a.txt')).toBeNull();
  });
});

// helpers

function officeFile(mainType: string): Buffer {
  const types = `<Types><Override PartName="/main.xml" ContentType="${mainType}"/></Types>`;
  return archive('[Content_Types].xml', types);
}

/** An archive of one entry, stored as it is (APPNOTE.TXT 4.3.7). */
function archive(name: string, content: string): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt32LE(Buffer.byteLength(content), 18);
  head.writeUInt32LE(Buffer.byteLength(content), 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), Buffer.from(content)]);
}

/** The signature, the header and an empty data chunk. */
function pngHead(): Buffer {
  const header = `0000000d49484452${'00000001'.repeat(2)}08060000001f15c489`;
  return Buffer.from(`89504e470d0a1a0a${header}0000000049444154`, 'hex');
}
