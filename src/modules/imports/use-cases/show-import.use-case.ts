import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { facilityById } from '../../institutions/index.ts';
import type { RowReason } from '../domain/read-row.ts';
import { type ImportJob, importById, listImports } from '../repository/import-job.repository.ts';
import { type RowError, reasonCounts, rowErrors } from '../repository/row-error.repository.ts';
import { vaultOf } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { judgeRows } from './judge-rows.ts';
import { rowRulesOf } from './row-rules.ts';
import { openStoredFile } from './stored-file.ts';

export type { ImportJob } from '../repository/import-job.repository.ts';
export type { RowError } from '../repository/row-error.repository.ts';

const PREVIEWED = 20;
const PREVIEW_BYTES = 256 * 1024;
const LISTED = 50;
const ERRORS_SHOWN = 100;

/** An import with whose it is, who asked for it, and what was wrong with its rows. */
export interface ImportView {
  readonly job: ImportJob;
  readonly facilityName: string | null;
  readonly requestedBy: string | null;
  readonly reasons: readonly (RowReason & { readonly count: number })[];
  readonly errors: readonly RowError[];
  /** The line after which the next errors are; null when these are the last. */
  readonly nextErrors: number | null;
}

/** Reads one import; null when there is none, or it is not the caller's own. Counts, lines and reasons alone. */
export const showImport = (
  { database, staffNames }: Pick<ImportsDeps, 'database' | 'staffNames'>,
  actor: Actor,
  importId: Uuid,
  afterLine = 0,
): Promise<ImportView | null> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts, lines and reasons alone.');
    const job = await importById(tx, importId);
    if (job === null) return null;
    const { facilityId, requestedBy } = job;
    const names = await staffNames(tx, requestedBy === null ? [] : [requestedBy]);
    const errors = await rowErrors(tx, importId, { afterLine, limit: ERRORS_SHOWN });
    return {
      job,
      facilityName: facilityId === null ? null : ((await facilityById(tx, facilityId))?.name ?? null),
      requestedBy: requestedBy === null ? null : (names.get(requestedBy) ?? null),
      reasons: await reasonCounts(tx, importId),
      errors,
      nextErrors: errors.length === ERRORS_SHOWN ? (errors.at(-1)?.line ?? null) : null,
    };
  });

/** The newest imports that the caller may see, from `before` on. */
export const showImports = (
  { database }: Pick<ImportsDeps, 'database'>,
  actor: Actor,
  before: Instant | null,
): Promise<{ readonly imports: readonly ImportJob[]; readonly next: Instant | null }> =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Names of files and figures alone.');
    const imports = await listImports(tx, { limit: LISTED, before });
    return { imports, next: imports.length === LISTED ? (imports.at(-1)?.createdAt ?? null) : null };
  });

/** One of the first rows, and what would be wrong with it. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reasons: readonly RowReason[];
}

/** The first rows of a file that has not started, judged by its mapping; none once the file is destroyed. */
export async function previewImport(
  deps: ImportsDeps,
  actor: Actor,
  importId: Uuid,
): Promise<readonly PreviewRow[]> {
  const opened = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Nothing was shown.');
    const job = await importById(tx, importId);
    const vault = job === null ? null : vaultOf(deps.keyRing, tx.authorityId, job);
    if (job === null || vault === null || (job.status !== 'uploaded' && job.status !== 'previewed'))
      return null;
    await recordAudit(tx, {
      action: 'import.preview',
      resource: 'import',
      subjectId: importId,
      purpose: 'surveillance',
      fields: (job.mapping ?? []).filter(field => field !== null),
      detail: { rows: PREVIEWED },
    });
    return { file: openStoredFile(deps.database, actor, vault, job), job, rules: rowRulesOf(deps, tx, job) };
  });
  if (opened === null) return [];
  const { file, job, rules } = opened;
  const { rows } = await file.read({ byte: job.nextByte, line: job.nextLine }, PREVIEW_BYTES);
  const { good, bad } = judgeRows(rows.slice(0, PREVIEWED), rules);
  return [...good.map(row => ({ ...row, reasons: [] })), ...bad].sort((a, b) => a.line - b.line);
}
