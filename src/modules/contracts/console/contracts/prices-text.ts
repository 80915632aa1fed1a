import { type Prices, TEST_METHODS } from '../../domain/test-method.ts';
import { ja as shared } from '../words.ja.ts';

/** The prices of one test in words, method by method. */
export const pricesText = (prices: Prices): string =>
  TEST_METHODS.flatMap(method => {
    const price = prices[method];
    return price === undefined ? [] : [`${shared.methods[method]} ${shared.yen(price)}`];
  }).join(shared.comma);
