/** The kinds of test that a contract can cover and a report can name (H-06). */
export const TEST_METHODS = ['pcr', 'lamp', 'antigen-quantitative', 'antigen-qualitative', 'other'] as const;
export type TestMethod = (typeof TEST_METHODS)[number];

/** Reads a method's code; null for anything else. */
export const parseTestMethod = (text: string): TestMethod | null =>
  TEST_METHODS.find(method => method === text) ?? null;

/** The price of one test in whole yen, of each method that is covered; a method without a price is not covered. */
export type Prices = Readonly<Partial<Record<TestMethod, number>>>;

/** Whether two lists of prices say the same. */
export const samePrices = (a: Prices, b: Prices): boolean =>
  TEST_METHODS.every(method => a[method] === b[method]);
