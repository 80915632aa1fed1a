/** Where people live: the municipality's code, name of the town, postal code without its last two digits. */
export const TOWNS: readonly [readonly [string, string, string], ...(readonly [string, string, string])[]] = [
  ['141003', '港町', '23100'],
  ['141003', '本牧原', '23108'],
  ['141003', '青葉台', '22700'],
  ['141305', '大師駅前', '21008'],
  ['141305', '木月', '21100'],
  ['141500', '相模大野', '25203'],
  ['141500', '橋本', '25201'],
  ['142018', '深田台', '23800'],
  ['142034', '宝町', '25400'],
  ['142051', '鵠沼海岸', '25100'],
  ['142069', '栄町', '25000'],
  ['142123', '森の里', '24301'],
  ['142131', '中央林間', '24200'],
  ['142158', '国分南', '24304'],
  ['142166', '入谷西', '25200'],
];

/** How block and house are written: with dashes, or in full. */
export const BLOCK_STYLES = [
  (chome: number, block: number, house: number) => `${chome}-${block}-${house}`,
  (chome: number, block: number, house: number) => `${chome}丁目${block}番${house}号`,
] as const;
