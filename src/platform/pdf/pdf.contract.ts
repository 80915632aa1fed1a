import { afterAll, describe, expect, it } from 'vitest';
import { instantOfEpochMs } from '../../kernel/instant.ts';
import type { PdfRenderer } from './pdf.port.ts';

const createdAt = instantOfEpochMs(Date.UTC(2022, 1, 14, 3));
const page = (body: string) => ({ title: '自主療養届', body });

/** What every `PdfRenderer` must do. `renderer` knows the one template `contract.typ` beside this file. */
export function pdfRendererContract(name: string, renderer: PdfRenderer): void {
  describe(`${name} as a PdfRenderer`, () => {
    afterAll(() => renderer.stop());

    const bytesOf = async (body: string, at = createdAt): Promise<Uint8Array> => {
      const rendered = await renderer.render('contract.typ', page(body), { createdAt: at });
      if (!rendered.ok) throw new Error(rendered.reason.characters.join());
      return rendered.value;
    };

    it('makes a PDF file', async () => {
      const text = new TextDecoder('latin1').decode(await bytesOf('髙橋 𠮷子 﨑 葛\u{E0100}城 ﾊﾝｶｸ'));
      expect(text.startsWith('%PDF-1.7')).toBe(true);
      expect(text.trimEnd().endsWith('%%EOF')).toBe(true);
    });

    it('gives the same bytes for the same data and instant, and others for others', async () => {
      const first = await bytesOf('佐藤');
      expect(await bytesOf('佐藤')).toEqual(first);
      expect(await bytesOf('加藤')).not.toEqual(first);
      expect(await bytesOf('佐藤', instantOfEpochMs(0))).not.toEqual(first);
    });

    it('keeps apart what is rendered at the same time', async () => {
      const names = Array.from({ length: 8 }, (_, n) => `その${n}`);
      const alone = [];
      for (const each of names) alone.push(await bytesOf(each));
      expect(await Promise.all(names.map(each => bytesOf(each)))).toEqual(alone);
    });

    it('refuses characters that no font shows, and names them', async () => {
      const refused = await renderer.render(
        'contract.typ',
        page('山田 \u{1F600} \u{10FFFD} 太郎 \u{1F600}'),
        {
          createdAt,
        },
      );
      expect(refused).toEqual({
        ok: false,
        reason: { kind: 'missing-glyph', characters: ['\u{1F600}', '\u{10FFFD}'] },
      });
      await bytesOf('next');
    });

    it('prints what looks like markup as text', async () => {
      for (const body of ['#panic("x")', '$x$ *a* _b_ `c` = d', '"\\u{0}', '<a> @b //c /* d', '#{'])
        await bytesOf(body);
    });

    it('throws when there is no such template', async () => {
      await expect(renderer.render('absent.typ', page('x'), { createdAt })).rejects.toThrow('absent.typ');
    });
  });
}
