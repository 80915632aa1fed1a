import QRCode from 'qrcode';

/** A QR code: its version (1–40) and an SVG with one black path and the quiet zone of four modules. */
export type QrCode = { readonly version: number; readonly svg: string };

const QUIET = 4;

/**
 * Draws `prefix + proof`, error correction M. The prefix (an address) goes in as bytes and the proof, base32, as an
 * alphanumeric segment of 5.5 bits a character: two or three versions smaller than all as bytes.
 */
export function drawProofQr(prefix: string, proof: string): QrCode {
  const { modules, version } = QRCode.create(
    [
      { data: new TextEncoder().encode(prefix), mode: 'byte' },
      { data: proof, mode: 'alphanumeric' },
    ],
    { errorCorrectionLevel: 'M' },
  );
  const side = modules.size + 2 * QUIET;
  const path = Array.from({ length: modules.size }, (_, y) =>
    runs(y, modules.size, x => modules.get(y, x) !== 0),
  ).join('');
  return {
    version,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${path}"/></svg>`,
  };
}

// The dark runs of row `y` as rectangles one module high.
function runs(y: number, size: number, isDark: (x: number) => boolean): string {
  let path = '';
  for (let x = 0; x < size; x++) {
    const start = x;
    while (x < size && isDark(x)) x++;
    if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`;
  }
  return path;
}
