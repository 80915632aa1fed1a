import type { Form } from '../../../../platform/http/form.ts';
import { TextField } from '../../../../ui/text-field/text-field.tsx';
import { type Prices, TEST_METHODS, type TestMethod } from '../../domain/test-method.ts';
import { ja as shared } from '../words.ja.ts';
import { ja as words } from './words.ja.ts';

/** Prices as they are typed. */
export type TypedPrices = Readonly<Record<TestMethod, string>>;

const pricesOf = (priceOf: (method: TestMethod) => string): TypedPrices =>
  Object.fromEntries(TEST_METHODS.map(method => [method, priceOf(method)])) as TypedPrices;

export const NO_PRICES: TypedPrices = pricesOf(() => '');
export const typedPrices = (form: Form): TypedPrices => pricesOf(method => form.text(`price-${method}`));
export const writtenPrices = (prices: Prices): TypedPrices =>
  pricesOf(method => String(prices[method] ?? ''));

/** One box for the price of each kind of test. */
export const PriceFields = ({
  prices,
  error,
}: {
  readonly prices: TypedPrices;
  readonly error: string | undefined;
}) => (
  <>
    <h2>{words.form.prices}</h2>
    <p class="note">{words.form.pricesHint}</p>
    {TEST_METHODS.map((method, place) => (
      <TextField
        name={`price-${method}`}
        label={shared.methods[method]}
        value={prices[method]}
        error={place === 0 ? error : undefined}
        inputmode="numeric"
        width="short"
      />
    ))}
  </>
);
