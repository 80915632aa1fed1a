import type { PdfRenderer } from './pdf.port.ts';

/** The same renderer for somebody whose templates lie in `folder`, below its root: they name them without it. */
export const templatesBelow = (pdf: PdfRenderer, folder: string): PdfRenderer => ({
  stop: pdf.stop,
  render: (template, data, options) => pdf.render(`${folder}/${template}`, data, options),
});
