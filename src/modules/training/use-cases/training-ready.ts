import type { Database } from '../../../platform/db/database.ts';
import { readTrainingState } from '../repository/training-state.repository.ts';

/**
 * Where the replay of this database stands. `interrupted` can only start over, on a fresh database; `ready` skips the
 * replay.
 */
export async function trainingProgress(database: Database): Promise<'none' | 'interrupted' | 'ready'> {
  const state = await readTrainingState(database);
  if (state === null) return 'none';
  return state.ready ? 'ready' : 'interrupted';
}
