import fc from 'fast-check';
import { attachmentName } from './attachment-name.js';

describe('the name of an attachment', () => {
  it.each([
    ['延长审批表.pdf', 'pdf', '延长审批表.pdf'],
    ['延长审批表.PDF', 'pdf', '延长审批表.pdf'],
    ['照片.jpeg', 'jpg', '照片.jpg'],
    ['C:\\fakepath\\表.docx', 'docx', '表.docx'],
    ['../../etc/passwd', 'png', 'passwd.png'],
    ['说明.exe', 'pdf', '说明.exe.pdf'],
    ['表\u202Efdp.exe', 'pdf', '表fdp.exe.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'pdf', 'aSet-Cookie: x.pdf'],
    ['.pdf', 'pdf', '附件.pdf'],
    ['', 'ofd', '附件.ofd'],
  ])('is for %j of kind %s: %s', (given, extension, name) => {
    expect(attachmentName(given, extension)).toBe(name);
  });

  it('is never empty, long, or unseen, whatever was sent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        const name = attachmentName(given, 'pdf');
        expect(name).toMatch(/^[^/\\\p{Cc}\p{Cf}]+\.pdf$/u);
        expect([...name].length).toBeLessThanOrEqual(104);
      }),
    );
  });
});
