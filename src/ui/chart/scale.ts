/** The room a plot leaves at its left and right edge, in per cent of its width. */
const INSET = 3;

/** A share of the plot's width as an SVG length, to a hundredth of a per cent. */
export const percent = (share: number): string => `${Math.round(share * 100) / 100}%`;

/** Where the `index`-th of `count` points stands, in per cent of the width; one alone stands in the middle. */
export const xPercent = (index: number, count: number): number =>
  count < 2 ? 50 : INSET + ((100 - 2 * INSET) * index) / (count - 1);

/** The least and greatest value a plot shows. */
export type Range = { readonly min: number; readonly max: number };

/** The range of the values with a tenth of room on either side; a flat line gets one unit. */
export function rangeOf(values: readonly number[]): Range {
  if (values.length === 0) return { min: 0, max: 1 };
  const low = Math.min(...values);
  const high = Math.max(...values);
  const room = (high - low) / 10 || 1;
  return { min: low - room, max: high + room };
}

/** The vertical place of `value` in a plot `height` high, from the top, to a tenth of a pixel. */
export const yPixel = (value: number, { min, max }: Range, height: number): number =>
  Math.round(((max - value) / (max - min)) * height * 10) / 10;

/** Whether the `index`-th of `count` labels is written: the last always, before it every n-th so that about seven are. */
export const showsLabel = (index: number, count: number): boolean =>
  (count - 1 - index) % Math.ceil(count / 7) === 0;
