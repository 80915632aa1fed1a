import type { Database } from '../../../platform/db/database.ts';
import { readInstanceFact, writeInstanceFact } from '../../../platform/db/instance.repository.ts';

type Mode = 'training' | 'production';

/** The database belongs to the other mode. The message tells the operator what to do. */
export class WrongModeError extends Error {
  constructor(found: string, wanted: Mode) {
    super(
      found === 'training'
        ? 'This database holds training data: people who never lived. Production never opens it. Give production a database of its own (DATABASE_URL).'
        : `This database is marked as ${found}. The ${wanted} mode never opens it, so that real and made-up people cannot mix. Give it a database of its own (DATABASE_URL).`,
    );
    this.name = 'WrongModeError';
  }
}

/** Marks a new database with the mode, for good; throws `WrongModeError` when it bears the mark of the other one. */
export async function assertMode(database: Database, mode: Mode): Promise<void> {
  const found = await readInstanceFact(database, 'mode');
  if (found === null) await writeInstanceFact(database, 'mode', mode);
  else if (found !== mode) throw new WrongModeError(found, mode);
}
