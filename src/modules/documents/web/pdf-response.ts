import type { OpenedDocument, PaperLanguage } from '../use-cases/open-document.use-case.ts';

/** The language asked for in the address; Japanese unless English is. */
export const paperLanguage = (given: string | undefined): PaperLanguage => (given === 'en' ? 'en' : 'ja');

/** The PDF, shown in the browser; its file name carries the number and nothing personal. */
export const pdfResponse = ({ kind, number, language, pdf }: OpenedDocument): Response =>
  new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${kind}-${number}${language === 'ja' ? '' : `-${language}`}.pdf"`,
    },
  });
