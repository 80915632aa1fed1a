import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Page } from 'playwright-core';

/** What a page is on paper. */
export interface PrintedPage {
  readonly sheets: number;
  readonly text: string;
  readonly faults: readonly string[];
}

const POINTS_PER_MM = 72 / 25.4;
const RIGHT_MARGIN_MM = 18;

/** Prints the page on A4 and reads the sheets: how many, what stands on them, and what runs into the right margin. */
export async function printOnPaper(page: Page): Promise<PrintedPage> {
  const bytes = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  const faults: string[] = [];
  for (let sheet = 1; sheet <= document.numPages; sheet += 1) {
    const paper = await document.getPage(sheet);
    const edge = (paper.view[2] ?? 0) - RIGHT_MARGIN_MM * POINTS_PER_MM;
    const { items } = await paper.getTextContent();
    for (const item of items.filter(item => 'str' in item)) {
      texts.push(item.str);
      const right = item.transform[4] + item.width;
      if (item.str.trim() !== '' && right > edge + item.height) faults.push(`beyond the edge: ${item.str}`);
    }
  }
  const sheets = document.numPages;
  await document.destroy();
  return { sheets, text: texts.join('').replace(/\s+/g, ''), faults };
}

/** What would be printed although nobody can use it on paper, or not be printed although paper is the place for it. */
export async function examineForPaper(page: Page, name: string): Promise<readonly string[]> {
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate(paperFaults);
  await page.emulateMedia({ media: null });
  return faults.map(fault => `${name} on paper: ${fault}`);
}

/** Runs in the page. */
function paperFaults(): string[] {
  const faults: string[] = [];
  const say = (element: Element): string =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class')} "${(element.textContent ?? '').trim().slice(0, 30)}"`;
  const useless =
    '.skip-link, .language-selector, .page-links, .training-slot, button, .button, input[type=file]';
  for (const element of document.querySelectorAll(useless))
    if (element.checkVisibility()) faults.push(`is printed: ${say(element)}`);
  for (const details of document.querySelectorAll('details:not(.language-selector)'))
    for (const child of details.children)
      if (
        !child.checkVisibility({ contentVisibilityAuto: true }) ||
        child.getBoundingClientRect().height === 0
      )
        faults.push(`stays closed: ${say(child)}`);
  for (const link of document.querySelectorAll('main a[href^="http"]'))
    if (link.checkVisibility() && !getComputedStyle(link, '::after').content.includes('http'))
      faults.push(`leads nowhere: ${say(link)}`);
  return faults;
}
