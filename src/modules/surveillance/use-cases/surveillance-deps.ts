import type { Database } from '../../../platform/db/database.ts';
import type { Kept } from '../../../platform/kept/kept.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { ShownCounts } from './shown-counts.ts';

/** What the counts work with. */
export interface SurveillanceDeps {
  readonly database: Database;
  readonly rulebook: Pick<Rulebook, 'testReporting' | 'caseReport'>;
  /** The name of a municipality by its code of six digits; null for a code that is none. */
  readonly municipalityName: (code: string) => string | null;
  /** By authority and range. */
  readonly surveillanceCounts: Kept<ShownCounts>;
}
