import { fail, ok, type Result } from '../../../kernel/result.ts';
import { readYen } from '../../../kernel/written-yen.ts';

/** Something that a store sells. */
export interface StoreItem {
  readonly name: string;
  readonly unit: string;
  /** Yen a piece, tax included. */
  readonly priceYen: number;
  readonly available: boolean;
}

/** An item as it was typed, or stood in a list. */
export interface GivenItem {
  readonly name: string;
  readonly unit: string;
  readonly priceYen: string;
  readonly available: boolean;
}

export interface ItemProblem {
  readonly field: keyof StoreItem;
  readonly reason: 'missing' | 'too-long' | 'not-a-price' | 'not-offered';
}

const LONGEST = { name: 100, unit: 20 } as const;
const HIGHEST_PRICE = 999_999;

/** Reads an item of a catalogue, with everything that must be put right (Y-18). */
export function readItem(given: GivenItem): Result<StoreItem, readonly ItemProblem[]> {
  const problems: ItemProblem[] = [];
  const text = (field: 'name' | 'unit'): string => {
    const value = given[field].trim();
    if (value === '') problems.push({ field, reason: 'missing' });
    if (value.length > LONGEST[field]) problems.push({ field, reason: 'too-long' });
    return value;
  };
  const [name, unit] = [text('name'), text('unit')];
  const priceYen = readYen(given.priceYen);
  const isPrice = priceYen !== null && priceYen > 0 && priceYen <= HIGHEST_PRICE;
  if (!isPrice)
    problems.push({ field: 'priceYen', reason: given.priceYen.trim() === '' ? 'missing' : 'not-a-price' });
  return problems.length > 0 || !isPrice
    ? fail(problems)
    : ok({ name, unit, priceYen, available: given.available });
}
