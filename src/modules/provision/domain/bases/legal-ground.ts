import type { PlainDate } from '../../../../kernel/plain-date.ts';

/** Which law bodies of prefectures and cities are bound by: their own ordinances, then the Act (APPI). */
export const REGIMES = ['ordinance', 'appi'] as const;
export type Regime = (typeof REGIMES)[number];

/** The last day of the ordinances; from the next day on the Act applies to every body. */
export const ORDINANCES_END = '2023-03-31' as PlainDate;

/**
 * Why data may be given. Under an ordinance: because a law says so, or after a council was heard (E-07). Under the Act: its
 * article 69, paragraph 1 (by law) or paragraph 2, items 1 (consent), 3 (duty of another public body), 4 (special reason).
 */
export const LEGAL_GROUNDS = [
  'ordinance-by-law',
  'ordinance-by-opinion',
  'appi-by-law',
  'appi-consent',
  'appi-public-duty',
  'appi-special-reason',
] as const;
export type LegalGround = (typeof LEGAL_GROUNDS)[number];

/** The regime that a ground belongs to. */
export const regimeOf = (ground: LegalGround): Regime =>
  ground === 'ordinance-by-law' || ground === 'ordinance-by-opinion' ? 'ordinance' : 'appi';

/** The regime on a day: ordinances through 2023-03-31, the Act afterwards. */
export const regimeOn = (day: PlainDate): Regime => (day <= ORDINANCES_END ? 'ordinance' : 'appi');
