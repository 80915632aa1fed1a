/** Old and other shapes of characters in names, as they are typed for each other; the first stands for all. */
const SHAPES = [
  ['\u9ad8', '\u9ad9'],
  ['\u5d0e', '\ufa11', '\u5d5c'],
  ['\u5409', '\u{20bb7}'],
  ['\u658e', '\u9f4b', '\u6589', '\u9f4a'],
  ['\u6d5c', '\u6ff1', '\u6ff5'],
  ['\u6fa4', '\u6ca2'],
  ['\u8fba', '\u908a', '\u9089'],
] as const;
const FIRST_SHAPE: ReadonlyMap<string, string> = new Map(
  SHAPES.flatMap(([first, ...others]) => others.map(other => [other, first] as const)),
);

/** A name as two are compared: width, spaces and the shape of characters made one. Null for none. */
export function nameKey(name: string | null): string | null {
  if (name === null) return null;
  const plain = name.normalize('NFKC').replaceAll(/\s/gu, '').toUpperCase();
  return plain === '' ? null : [...plain].map(character => FIRST_SHAPE.get(character) ?? character).join('');
}

/** A telephone number as two are compared: its digits alone, with the leading 0. Null when there are none. */
export function contactKey(contact: string | null): string | null {
  const digits = (contact ?? '')
    .normalize('NFKC')
    .replaceAll(/[^\d+]/gu, '')
    .replace(/^\+81/, '0');
  return /\d/.test(digits) ? digits : null;
}
