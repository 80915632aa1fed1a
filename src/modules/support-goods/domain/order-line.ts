import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readYen } from '../../../kernel/written-yen.ts';

/** One thing that somebody asked for, at the price known when they asked. */
export interface OrderLine {
  /** From the store's catalogue; null for what they asked for in their own words. */
  readonly itemId: Uuid | null;
  readonly name: string;
  readonly unit: string;
  readonly quantity: number;
  /** Yen a piece with tax; of what is in no catalogue an estimate. */
  readonly priceYen: number;
}

/** What the lines would cost together, in yen. */
export const estimateOf = (lines: readonly Pick<OrderLine, 'quantity' | 'priceYen'>[]): number =>
  lines.reduce((sum, { quantity, priceYen }) => sum + quantity * priceYen, 0);

/** A line in the person's own words, as it was typed. */
export interface GivenFreeLine {
  readonly name: string;
  readonly quantity: string;
  readonly priceYen: string;
}

/** A basket as it was typed: how many of which item, by id, and what is in no catalogue. */
export interface GivenBasket {
  readonly quantities: ReadonlyMap<string, string>;
  readonly free: readonly GivenFreeLine[];
}

export interface BasketProblem {
  /** The id of an item, or the place of a free line from 1 with the part that is wrong. */
  readonly about: { readonly itemId: Uuid } | { readonly free: number; readonly part: keyof GivenFreeLine };
  readonly reason: 'missing' | 'too-long' | 'not-a-quantity' | 'not-a-price';
}

const LONGEST_NAME = 100;
const HIGHEST_PRICE = 999_999;
const QUANTITY = /^[1-9]\d?$/;

/**
 * Reads a basket: what has no quantity is not asked for. `unitOfFree` stands for the unit of what is in no catalogue. An
 * empty basket is no problem here: `decideOrder` says so.
 */
export function readBasket(
  given: GivenBasket,
  catalogue: readonly Omit<OrderLine, 'quantity'>[],
  unitOfFree: string,
): Result<readonly OrderLine[], readonly BasketProblem[]> {
  const problems: BasketProblem[] = [];
  const lines: OrderLine[] = [];
  for (const item of catalogue) {
    const { itemId } = item;
    const text = (itemId && given.quantities.get(itemId)) ?? '';
    if (itemId === null || isNone(text)) continue;
    const quantity = readQuantity(text);
    if (quantity === null) problems.push({ about: { itemId }, reason: 'not-a-quantity' });
    else lines.push({ ...item, quantity });
  }
  given.free.forEach((line, place) => {
    const name = line.name.trim();
    if (name === '' && isNone(line.quantity) && line.priceYen.trim() === '') return;
    const refuse = (part: keyof GivenFreeLine, reason: BasketProblem['reason']) =>
      problems.push({ about: { free: place + 1, part }, reason });
    const quantity = readQuantity(line.quantity === '' ? '1' : line.quantity);
    const priceYen = readYen(line.priceYen);
    if (name === '') refuse('name', 'missing');
    if (name.length > LONGEST_NAME) refuse('name', 'too-long');
    if (quantity === null) refuse('quantity', 'not-a-quantity');
    const isPrice = priceYen !== null && priceYen > 0 && priceYen <= HIGHEST_PRICE;
    if (!isPrice) refuse('priceYen', line.priceYen.trim() === '' ? 'missing' : 'not-a-price');
    if (quantity !== null && isPrice)
      lines.push({ itemId: null, name, unit: unitOfFree, quantity, priceYen });
  });
  return problems.length > 0 ? fail(problems) : ok(lines);
}

const plain = (text: string): string => text.normalize('NFKC').trim();
const isNone = (text: string): boolean => /^0*$/.test(plain(text));

function readQuantity(text: string): number | null {
  const digits = plain(text);
  return QUANTITY.test(digits) ? Number(digits) : null;
}
