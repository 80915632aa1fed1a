import type { AuthorityId, Uuid } from '../../../kernel/ids.ts';
import { type Actor, staffActorOf, systemActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { RefusedFile } from '../../../platform/sheets/sheet-row.ts';
import { isInstitutionRole } from '../../accounts/index.ts';
import { recordAudit } from '../../audit/index.ts';
import { importById, type KeyedImport, stepImport } from '../repository/import-job.repository.ts';
import { destroyParts } from '../repository/import-part.repository.ts';
import { vaultOf } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { biteReader } from './read-bite.ts';
import { rowRulesOf } from './row-rules.ts';
import { storeBite } from './store-bite.ts';
import { openStoredFile } from './stored-file.ts';

/** Some four thousand rows a transaction: enough that statements are few, few enough that a crash costs little. */
const BITE_BYTES = 512 * 1024;

export interface RunOptions {
  /** Asked after each bite; false leaves the rest to a later run. */
  readonly goesOn?: () => boolean;
  /** Told after each bite, in bytes of the stored file. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly biteBytes?: number;
}

/**
 * Takes the rows of a running import bite by bite, from where it stands (H-10): reports, errors, counts and place are one
 * transaction, so that a crash loses none and takes none twice. While PostgreSQL stores one bite the next is read, and
 * while one is committed the next is stored. Acts as the one who started it, so that the database keeps to their institution's rows here too. Tells whether anything is left.
 */
export async function runImport(
  deps: ImportsDeps,
  authorityId: AuthorityId,
  importId: Uuid,
  { goesOn = () => true, onProgress, biteBytes = BITE_BYTES }: RunOptions = {},
): Promise<'more' | 'done'> {
  const opened = await open(deps, authorityId, importId);
  if (opened === null) return 'done';
  const { job, actor, vault } = opened;
  const reader = biteReader(deps, opened);
  let before = Promise.resolve(true);
  try {
    let bite = await reader.read({ byte: job.nextByte, line: job.nextLine }, biteBytes);
    for (;;) {
      const { taken, committed } = storeBite(deps, actor, { job, vault, bite, reader, before });
      const ahead = bite.isEnd ? null : reader.read(bite.next, biteBytes);
      // A failure ahead counts only once this bite is stored.
      ahead?.catch(() => undefined);
      const { byte } = bite.next;
      const [stands] = await Promise.all([before, taken]);
      before = committed.then(isCommitted => {
        if (isCommitted) onProgress?.(byte, job.storedBytes);
        return isCommitted;
      });
      if (!stands || ahead === null) {
        await before;
        return 'done';
      }
      if (!goesOn()) return (await before) ? 'more' : 'done';
      bite = await ahead;
    }
  } catch (error) {
    // What was read before the failure stays taken.
    await before.catch(() => undefined);
    const failure = failureOf(error);
    if (failure === null) throw error;
    await failImport(deps, actor, importId, failure);
    return 'done';
  }
}

const open = (deps: ImportsDeps, authorityId: AuthorityId, importId: Uuid) =>
  deps.database.withTenant(systemActor(authorityId, 'imports.run'), async tx => {
    exemptFromAudit(tx, 'The bites write down what is taken.');
    const job = await importById(tx, importId);
    const vault = job === null ? null : vaultOf(deps.keyRing, authorityId, job);
    if (job?.status !== 'running' || vault === null) return null;
    const actor = actorOf(authorityId, job);
    return {
      job,
      actor,
      vault,
      rules: rowRulesOf(deps, tx, job),
      newId: tx.newId,
      file: openStoredFile(deps.database, actor, vault, job),
    };
  });

/** Who started it; where an operator did, the authority itself. */
function actorOf(authorityId: AuthorityId, { requestedBy, requestedRole, facilityId }: KeyedImport): Actor {
  if (requestedBy === null || requestedRole === null) return systemActor(authorityId, 'imports.run');
  return staffActorOf({
    authorityId,
    accountId: requestedBy,
    role: requestedRole,
    facilityId: isInstitutionRole(requestedRole) ? facilityId : null,
  });
}

interface ImportFailure {
  readonly failure: string;
  readonly failureLine: number | null;
}

// Integrity and data errors of PostgreSQL: a bite that it refuses would be refused for ever.
const REFUSED_BY_DATABASE = /^2[23]/;

function failureOf(error: unknown): ImportFailure | null {
  if (error instanceof RefusedFile) return { failure: error.problem, failureLine: error.line };
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REFUSED_BY_DATABASE.test(code) ? { failure: 'not-storable', failureLine: null } : null;
}

const failImport = (
  { database }: ImportsDeps,
  actor: Actor,
  importId: Uuid,
  failure: ImportFailure,
): Promise<void> =>
  database.withTenant(actor, async tx => {
    await stepImport(tx, importId, 'failed', failure);
    await destroyParts(tx, importId);
    await recordAudit(tx, {
      action: 'import.fail',
      resource: 'import',
      subjectId: importId,
      purpose: 'surveillance',
      detail: { failure: failure.failure },
    });
  });
