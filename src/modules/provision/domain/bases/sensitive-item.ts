/** The eleven kinds of sensitive data (要配慮個人情報) of both ordinances (E-06 to E-09, P-01, P-03). */
export const SENSITIVE_ITEMS = [
  'creed',
  'race',
  'social-status',
  'criminal-record',
  'criminal-procedure',
  'juvenile-procedure',
  'crime-victim',
  'medical-history',
  'disability',
  'examination-result',
  'medical-treatment',
] as const;
export type SensitiveItem = (typeof SENSITIVE_ITEMS)[number];

/** Who numbers the eleven: the prefecture on its form, or the city in article 7 of its ordinance. */
export type ItemNumbering = 'prefecture' | 'city';

/** The two numberings differ: what is 8 on the prefecture's form is (4) in the city's ordinance. */
const NUMBERS: Readonly<Record<SensitiveItem, Readonly<Record<ItemNumbering, number>>>> = {
  creed: { prefecture: 1, city: 2 },
  race: { prefecture: 2, city: 1 },
  'social-status': { prefecture: 3, city: 3 },
  'criminal-record': { prefecture: 4, city: 8 },
  'criminal-procedure': { prefecture: 5, city: 9 },
  'juvenile-procedure': { prefecture: 6, city: 10 },
  'crime-victim': { prefecture: 7, city: 11 },
  'medical-history': { prefecture: 8, city: 4 },
  disability: { prefecture: 9, city: 5 },
  'examination-result': { prefecture: 10, city: 6 },
  'medical-treatment': { prefecture: 11, city: 7 },
};

/** The number of an item, from 1 to 11. */
export const itemNumber = (item: SensitiveItem, numbering: ItemNumbering): number => NUMBERS[item][numbering];

/** All items in the order of a numbering. */
export const itemsBy = (numbering: ItemNumbering): readonly SensitiveItem[] =>
  SENSITIVE_ITEMS.toSorted((one, other) => itemNumber(one, numbering) - itemNumber(other, numbering));

/** The items of a matter with what stands in the brackets behind each (P-03). */
export type ItemContents = Readonly<Partial<Record<SensitiveItem, string>>>;

/** The items that are circled, in the order of the prefecture's form. */
export const circledItems = (contents: ItemContents): readonly SensitiveItem[] =>
  SENSITIVE_ITEMS.filter(item => contents[item] !== undefined);
