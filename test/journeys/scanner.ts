import { createRequire } from 'node:module';
import jsQR from 'jsqr';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';

const ORIGIN = 'https://scanner.invalid';
const fromPackage = (path: string): string => createRequire(import.meta.url).resolve(`pdfjs-dist/${path}`);

const TABLE = `<!doctype html><title>waiting</title><canvas></canvas><script type="module">
  import { getDocument, GlobalWorkerOptions } from '${ORIGIN}/pdf.mjs';
  GlobalWorkerOptions.workerSrc = '${ORIGIN}/pdf.worker.mjs';
  const page = await (await getDocument('${ORIGIN}/paper.pdf').promise).getPage(1);
  const viewport = page.getViewport({ scale: 3 });
  const canvas = document.querySelector('canvas');
  Object.assign(canvas, { width: viewport.width, height: viewport.height });
  await page.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
  document.title = 'printed';
</script>`;

/**
 * Prints the first page of a paper on a canvas and reads its QR code, as the camera of a phone would. Returns the
 * address in it; rejects when there is none to be read.
 */
export async function scan(browser: Browser, pdf: Uint8Array): Promise<string> {
  const page = await browser.newPage();
  try {
    await layOut(page, pdf);
    const picture = await page.locator('canvas').screenshot();
    const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const code = jsQR(new Uint8ClampedArray(data), info.width, info.height);
    if (code === null) throw new Error('No QR code can be read on the paper.');
    return code.data;
  } finally {
    await page.close();
  }
}

async function layOut(page: Page, pdf: Uint8Array): Promise<void> {
  await page.route(`${ORIGIN}/**`, route => {
    switch (new URL(route.request().url()).pathname) {
      case '/pdf.mjs':
        return route.fulfill({ path: fromPackage('build/pdf.min.mjs'), contentType: 'text/javascript' });
      case '/pdf.worker.mjs':
        return route.fulfill({
          path: fromPackage('build/pdf.worker.min.mjs'),
          contentType: 'text/javascript',
        });
      case '/paper.pdf':
        return route.fulfill({ body: Buffer.from(pdf), contentType: 'application/pdf' });
      default:
        return route.fulfill({ body: TABLE, contentType: 'text/html' });
    }
  });
  await page.goto(`${ORIGIN}/`);
  await page.waitForFunction(() => document.title === 'printed');
}
