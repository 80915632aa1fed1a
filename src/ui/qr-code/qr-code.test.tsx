import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { QrCode } from './qr-code.tsx';

async function read(svg: string): Promise<string | null> {
  const named = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  const { data, info } = await sharp(Buffer.from(named))
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data ?? null;
}

describe('the QR code', () => {
  it('is read back as the text that it was drawn from', async () => {
    const uri =
      'otpauth://totp/%E8%A6%8B%E5%AE%88%E3%82%8A:sato.k?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E8%A6%8B';
    const svg = String(<QrCode text={uri} label="QR" />);
    expect(await read(svg)).toBe(uri);
    expect(svg).toContain('aria-label="QR"');
  });
});
