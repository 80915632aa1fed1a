import type { Database } from '../../../platform/db/database.ts';
import { createWave, type SyntheticWave } from '../domain/synthetic-wave.ts';
import { readTrainingState } from '../repository/training-state.repository.ts';
import { loadCounts } from './load-counts.ts';

/** Lays out the wave of this installation at the first call; null while it has none that is ready. */
export function waveSource(database: Database): () => Promise<SyntheticWave | null> {
  let wave: SyntheticWave | undefined;
  return async () => {
    if (wave !== undefined) return wave;
    const state = await readTrainingState(database);
    if (state?.ready !== true) return null;
    wave = createWave(await loadCounts(), state);
    return wave;
  };
}
