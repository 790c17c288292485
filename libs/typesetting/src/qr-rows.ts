import { create } from 'qrcode';

/** The squares of a QR code, row by row, `1` for the dark ones. */
export function qrRows(text: string): string[] {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  return Array.from({ length: size }, (_, row) =>
    Array.from(data.slice(row * size, (row + 1) * size)).join(''),
  );
}
