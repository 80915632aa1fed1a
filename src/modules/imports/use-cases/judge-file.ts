import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { importById } from '../repository/import-job.repository.ts';
import type { RowError } from '../repository/row-error.repository.ts';
import { vaultOf } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { judgeRows } from './judge-rows.ts';
import { rowRulesOf } from './row-rules.ts';
import { openStoredFile } from './stored-file.ts';

const STRETCH_BYTES = 128 * 1024;
const ERRORS_NAMED = 1_000;

export interface JudgedFile {
  readonly good: number;
  readonly bad: number;
  readonly blank: number;
  /** The first of the bad rows. */
  readonly errors: readonly RowError[];
}

/** Judges every row of a received file and takes none. Whether a test is there already is only known by taking it. */
export async function judgeFile(
  deps: ImportsDeps,
  actor: Actor,
  importId: Uuid,
  onProgress: (done: number, total: number) => void,
): Promise<JudgedFile> {
  const opened = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Rows are judged and nobody is shown them.');
    const job = await importById(tx, importId);
    const vault = job === null ? null : vaultOf(deps.keyRing, tx.authorityId, job);
    if (job?.status !== 'previewed' || vault === null) return null;
    return { job, rules: rowRulesOf(deps, tx, job), file: openStoredFile(deps.database, actor, vault, job) };
  });
  const errors: RowError[] = [];
  let [good, bad, blank] = [0, 0, 0];
  if (opened === null) return { good, bad, blank, errors };
  const { job, rules, file } = opened;
  let from = { byte: job.nextByte, line: job.nextLine };
  for (;;) {
    const stretch = await file.read(from, STRETCH_BYTES);
    const judged = judgeRows(stretch.rows, rules);
    good += judged.good.length;
    bad += judged.bad.length;
    blank += judged.blank;
    errors.push(
      ...judged.bad.slice(0, ERRORS_NAMED - errors.length).map(({ line, reasons }) => ({ line, reasons })),
    );
    onProgress(stretch.next.byte, job.storedBytes);
    if (stretch.isEnd) return { good, bad, blank, errors };
    from = stretch.next;
  }
}
