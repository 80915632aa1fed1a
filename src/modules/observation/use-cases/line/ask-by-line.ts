import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { setWatchChannels } from '../../repository/watch.repository.ts';
import { decideWatches } from '../keep-watches.use-case.ts';
import type { LineDeps } from './line-deps.ts';

/** Has these people asked by LINE from their next question on, also those whose watch has not begun yet. */
export async function askByLine(
  deps: Pick<LineDeps, 'rulebook'>,
  tx: Tx,
  caseIds: readonly Uuid[],
): Promise<void> {
  if (caseIds.length === 0) return;
  await decideWatches(deps, tx, caseIds);
  await setWatchChannels(
    tx,
    caseIds.map(caseId => ({ caseId, channel: 'line' })),
  );
}
