/** The paper, shown in the browser; its name says nothing about anybody. */
export const paperResponse = (pdf: Uint8Array): Response =>
  new Response(pdf as BodyInit, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="disclosures.pdf"',
    },
  });
