import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text on the page, in points from the lower left corner. */
export type PlacedText = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
};

/** What a reader of the file finds: its texts by place, and how it is made. */
export type ReadPdf = {
  readonly pages: number;
  readonly texts: readonly PlacedText[];
  readonly marked: boolean;
  readonly roles: ReadonlySet<string>;
  readonly alts: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
  readonly title: string;
  readonly language: string;
};

type Node = { role?: string; alt?: string; children?: Node[] };
type Font = { name: string; missingFile: boolean };

/** Reads a PDF with another program than the one that made it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const page = await document.getPage(1);
  const { items } = await page.getTextContent();
  const texts = items.filter(item => 'str' in item);
  const nodes = [...walk((await page.getStructTree()) as Node)];
  const info = (await document.getMetadata()).info as { Title: string; Language: string };
  await page.getOperatorList();
  const fonts = [...new Set(texts.map(({ fontName }) => fontName))].map(
    name => page.commonObjs.get(name) as Font,
  );
  const read = {
    pages: document.numPages,
    texts: joined(texts),
    marked: (await document.getMarkInfo())?.Marked === true,
    roles: new Set(nodes.flatMap(({ role }) => role ?? [])),
    alts: nodes.flatMap(({ alt }) => alt ?? []),
    fonts: fonts.map(({ name, missingFile }) => ({ name, embedded: !missingFile })),
    title: info.Title,
    language: info.Language,
  };
  await document.destroy();
  return read;
}

function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of node.children ?? []) yield* walk(child);
}

type Item = { str: string; transform: number[]; width: number };

// Runs of different fonts and scripts are one text where they touch, and lines one below the other are one too.
function joined(items: readonly Item[]): PlacedText[] {
  const texts: (PlacedText & { end: number })[] = [];
  for (const { str, transform, width } of items) {
    const [size = 0, , , , x = 0, y = 0] = transform;
    const last = texts.at(-1);
    if (str === '' || (str.trim() === '' && width > size)) continue;
    const touches = last?.y === y && last.size === size && Math.abs(last.end - x) < size / 2;
    // An opening bracket at the start of a line hangs out of it by half its width.
    const starts = last !== undefined && Math.abs(last.x - x) < size * 0.6;
    const isNextLine = starts && last.size === size && last.y - y > size && last.y - y < size * 1.7;
    if (last === undefined || !(touches || isNextLine)) texts.push({ text: str, x, y, size, end: x + width });
    else texts.splice(-1, 1, { ...last, y, text: last.text + str, end: x + width });
  }
  return texts.map(placed => ({ ...placed, text: placed.text.trim() }));
}

/**
 * What a person reads beside each label: the text close below it, else to its right in the same row, else, as under
 * the label of a large date, further below. Throws when a label is not on the page exactly once.
 */
export function valuesBeside(texts: readonly PlacedText[], labels: readonly string[]): Map<string, string> {
  const values = texts.filter(({ text }) => !labels.includes(text));
  return new Map(
    labels.map(label => {
      const [at, ...more] = texts.filter(({ text }) => text === label);
      if (at === undefined || more.length > 0)
        throw new Error(`"${label}" is on the page ${more.length} times`);
      const away = ({ y }: PlacedText): number => Math.abs(y - at.y);
      const right = values.filter(value => away(value) < 14 && value.x > at.x);
      right.sort((a, b) => away(a) - away(b) || a.x - b.x);
      const below = values.filter(({ x, y }) => Math.abs(x - at.x) < 1 && y < at.y);
      below.sort((a, b) => b.y - a.y);
      const nearest = below.find(value => away(value) < 14) ?? right[0] ?? below[0];
      return [label, nearest?.text ?? ''];
    }),
  );
}
