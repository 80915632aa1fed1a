import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { drawProofQr } from './qr-code.ts';

describe('a QR code', () => {
  const proof = 'MZXW6YTBOI234567'.repeat(22).slice(0, 340);

  it('is read by another decoder after printing at 34 mm and 300 dpi', async () => {
    const { svg } = drawProofQr('https://jishuryoyo.pref.kanagawa.lg.jp/v#', proof);
    const { data, info } = await sharp(Buffer.from(svg), { density: 800 })
      .resize(Math.round((34 / 25.4) * 300))
      .flatten({ background: 'white' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const read = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    expect(read?.data).toBe(`https://jishuryoyo.pref.kanagawa.lg.jp/v#${proof}`);
  });

  it('packs the proof as alphanumerics', () => {
    expect(drawProofQr('https://example.jp/v#', proof).version).toBe(12);
    expect(drawProofQr(`https://example.jp/v#${proof}`, 'A').version).toBe(15);
  });

  it('is one path of rectangles', () => {
    expect(drawProofQr('https://example.jp/v#', 'A').svg).toMatch(
      /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" viewBox="0 0 \d+ \d+" shape-rendering="crispEdges"><path d="(M\d+ \d+h\d+v1h-\d+z)+"\/><\/svg>$/,
    );
  });
});
