/** A file stands alone, or in a page of this site: it may show itself and load nothing. */
export const FILE_POLICY =
  "default-src 'none'; img-src 'self'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

/** The same for browsers that know no policy. */
export const FILE_FRAME = 'SAMEORIGIN';

/** Kinds that a browser shows by itself and that cannot act in the name of this site. */
const SHOWN = new Set(['application/pdf', 'image/png', 'image/jpeg']);

/** How a browser treats a file: shown where that is safe, otherwise saved (RFC 6266, RFC 8187). */
export function contentDisposition({ name, mediaType }: { name: string; mediaType: string }): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%]/g, '_');
  const exact = encodeURIComponent(name).replace(/['()*]/g, (character) => {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  });
  const how = SHOWN.has(mediaType) ? 'inline' : 'attachment';
  return `${how}; filename="${ascii}"; filename*=UTF-8''${exact}`;
}
