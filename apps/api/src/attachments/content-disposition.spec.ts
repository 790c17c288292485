import { contentDisposition } from './content-disposition.js';

describe('the disposition of a file', () => {
  it('shows what a browser may show, and keeps the name exactly', () => {
    expect(contentDisposition({ name: '审批表 (1)%".pdf', mediaType: 'application/pdf' })).toBe(
      `inline; filename="___ (1)__.pdf"; filename*=UTF-8''%E5%AE%A1%E6%89%B9%E8%A1%A8%20%281%29%25%22.pdf`,
    );
  });

  it('saves everything else', () => {
    expect(contentDisposition({ name: 'a.docx', mediaType: 'application/x' })).toBe(
      `attachment; filename="a.docx"; filename*=UTF-8''a.docx`,
    );
  });
});
