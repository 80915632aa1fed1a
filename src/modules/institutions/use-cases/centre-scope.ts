import type { Uuid } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { healthCentreIdsOf } from '../../accounts/index.ts';
import type { HealthCentre } from '../domain/health-centre.ts';
import { listHealthCentres } from '../repository/health-centre.repository.ts';

/** Whose rows a list shows: those of the health centres for which the reader works, or the whole authority's. */
export interface CentreScope {
  /** The reader's own health centres; none for somebody who works for no particular one. */
  readonly own: readonly HealthCentre[];
  readonly isWhole: boolean;
}

/**
 * The scope of a list that is opened by whoever acts: their own health centres unless they ask for the whole authority, or
 * work for no particular one. It is a filter and no wall: at night one person looks after them all.
 */
export async function centreScope(tx: Tx, asksForWhole: boolean): Promise<CentreScope> {
  const ids = await centresOfActor(tx);
  const centres = ids.length === 0 ? [] : await listHealthCentres(tx);
  const own = centres.filter(({ healthCentreId }) => ids.includes(healthCentreId));
  return { own, isWhole: asksForWhole || own.length === 0 };
}

const centresOfActor = async (tx: Tx): Promise<readonly Uuid[]> =>
  tx.actor.kind === 'staff' ? (tx.actor.healthCentreIds ?? healthCentreIdsOf(tx, tx.actor.id)) : [];

/** The health centres to which a list is limited; null when it is not. */
export const limitOf = ({ own, isWhole }: CentreScope): readonly HealthCentre[] | null =>
  isWhole ? null : own;
