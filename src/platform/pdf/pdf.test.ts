import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createFakePdf } from './fake.pdf.ts';
import { pdfRendererContract } from './pdf.contract.ts';
import { createTypstPdf } from './typst.pdf.ts';
import { missingCharacters } from './typst-diagnostics.ts';

pdfRendererContract('Typst', createTypstPdf({ root: fileURLToPath(new URL('.', import.meta.url)) }));
pdfRendererContract('the fake', createFakePdf({ templates: ['contract.typ'] }));

describe('the complaint of the compiler', () => {
  const glyph = (text: string): string =>
    `SourceDiagnostic { message: "PDF/UA-1 error: the text \`\\"${text}\\"\` could not be displayed with font", hints: [] }`;

  it('names the characters, also escaped ones', () => {
    expect(missingCharacters(`[${glyph('\\\\u{10fffd}')}, ${glyph('ꙮ')}, ${glyph('\\\\\\"')}]`)).toEqual({
      ok: true,
      value: ['\u{10FFFD}', 'ꙮ', '"'],
    });
  });

  it('is no matter of glyphs when anything else is wrong too', () => {
    const other = 'SourceDiagnostic { message: "PDF/UA-1 error: missing alt text" }';
    expect(missingCharacters(`[${glyph('ꙮ')}, ${other}]`).ok).toBe(false);
    expect(missingCharacters(other).ok).toBe(false);
  });
});
