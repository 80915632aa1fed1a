import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type ColumnMapping, checkMapping, type MappingProblem } from '../domain/column-mapping.ts';
import type { ImportDefaults } from '../domain/import-fields.ts';
import { importById, type KeyedImport, stepImport } from '../repository/import-job.repository.ts';
import { destroyImport, destroyParts } from '../repository/import-part.repository.ts';
import { enqueueImports } from './enqueue-imports.ts';
import type { ImportsDeps } from './imports-deps.ts';

type ChangeDeps = Pick<ImportsDeps, 'database'>;

export type ChangeProblem = 'no-such-import' | 'not-now';

/** Loads the import first: whose it is not, for them there is none. */
const changing = <T>(
  { database }: ChangeDeps,
  actor: Actor,
  importId: Uuid,
  change: (tx: Tx, job: KeyedImport) => Promise<Result<T, ChangeProblem | readonly MappingProblem[]>>,
) =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Nothing was changed.');
    const job = await importById(tx, importId);
    return job === null ? fail('no-such-import' as const) : change(tx, job);
  });

const audit = (tx: Tx, action: string, importId: Uuid): Promise<void> =>
  recordAudit(tx, { action, resource: 'import', subjectId: importId, purpose: 'surveillance' });

/** Says which column holds what; it is remembered for the institution's next file with the same header. */
export const mapColumns = (
  deps: ChangeDeps,
  actor: Actor,
  importId: Uuid,
  { mapping, defaults }: { readonly mapping: ColumnMapping; readonly defaults: ImportDefaults },
): Promise<Result<null, ChangeProblem | readonly MappingProblem[]>> =>
  changing(deps, actor, importId, async (tx, job) => {
    const given = job.header.map((_heading, place) => mapping[place] ?? null);
    const checked = checkMapping(given, { defaults, namesFacility: job.facilityId === null });
    if (!checked.ok) return checked;
    if (!(await stepImport(tx, importId, 'previewed', { mapping: given, defaults }))) return fail('not-now');
    await audit(tx, 'import.map', importId);
    return ok(null);
  });

/** Starts taking the rows; `by-job` gives the work to the worker, else the caller does it. */
export const startImport = (
  deps: ChangeDeps,
  actor: Actor,
  importId: Uuid,
  who: 'by-job' | 'by-caller',
): Promise<Result<null, ChangeProblem | readonly MappingProblem[]>> =>
  changing(deps, actor, importId, async tx => {
    if (!(await stepImport(tx, importId, 'running'))) return fail('not-now');
    if (who === 'by-job') await enqueueImports(tx, [importId]);
    await audit(tx, 'import.start', importId);
    return ok(null);
  });

/** Ends an import between two bites. Rows that were taken stay: they are reports now. */
export const cancelImport = (
  deps: ChangeDeps,
  actor: Actor,
  importId: Uuid,
): Promise<Result<null, ChangeProblem | readonly MappingProblem[]>> =>
  changing(deps, actor, importId, async (tx, { tally }) => {
    if (!(await stepImport(tx, importId, 'cancelled'))) return fail('not-now');
    await (tally.bad > 0 ? destroyParts : destroyImport)(tx, importId);
    await audit(tx, 'import.cancel', importId);
    return ok(null);
  });
