import type { OpenedDocument } from '../use-cases/open-document.use-case.ts';

/** The PDF, shown in the browser; its file name carries the number and nothing personal. */
export const pdfResponse = ({ kind, number, pdf }: OpenedDocument): Response =>
  new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="${kind}-${number}.pdf"`,
    },
  });
