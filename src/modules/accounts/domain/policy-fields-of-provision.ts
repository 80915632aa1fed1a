/** The register of legal bases: no person is in it. */
export const LEGAL_BASIS = [
  'category',
  'municipality',
  'purposes',
  'fields',
  'unit',
  'validFrom',
  'validThrough',
  'activation',
  'attachments',
] as const;
/** What a city may be given of a person, and what it then sees; never more (E-14, M-05). */
export const PROVIDED = ['name', 'address', 'contact', 'period'] as const;
/** The ledger of what was given to whom on which basis: names of fields, never their values. */
export const DISCLOSURE = ['case', 'fields', 'receiver', 'unit', 'basis', 'package', 'providedAt'] as const;
/** A supported person as the city's unit sees them: what was provided, and what they told the unit themselves. */
export const SUPPORT = [
  ...PROVIDED,
  'source',
  'population',
  'conditions',
  'decisions',
  'calls',
  'temperature',
  'condition',
  'orders',
  'rounds',
  'settlement',
] as const;
/** What the unit needs besides people: stores, goods, the team and its programme. */
export const SUPPORT_OFFICE = [
  'stores',
  'agreements',
  'catalogue',
  'team',
  'shifts',
  'programme',
  'retention',
] as const;
export const SUPPORT_FIGURES = ['day', 'population', 'count', 'staff', 'calls', 'orders', 'rounds'] as const;
