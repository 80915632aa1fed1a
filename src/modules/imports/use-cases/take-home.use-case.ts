import type { Uuid } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { csvMark, encodeCsv } from '../../../platform/sheets/csv-writer.ts';
import { recordAudit } from '../../audit/index.ts';
import { mayBeCutOff } from '../domain/import-tally.ts';
import { type ImportJob, importById } from '../repository/import-job.repository.ts';
import { nextRefusedRows, reasonCounts } from '../repository/row-error.repository.ts';
import { vaultOf } from './file-vault.ts';
import type { ImportsDeps } from './imports-deps.ts';
import type { BadRow } from './judge-rows.ts';

// What a spreadsheet would run: anything after these signs, but for a number or the sign alone.
const FORMULA = /^[\s\u3000]*(?:[=@\uff1d\uff20]|[+\-\uff0b\uff0d](?![\d\s().-]*$))|^[\t\r]/;

/** The words of a reason with its column, for the last column of the file. */
export type ReasonText = (reason: BadRow['reasons'][number], header: readonly string[]) => string;

/**
 * The rows that were not taken, with the reason behind each, in the encoding of the file: to be put right there and
 * imported again. Bite by bite, so that however many there are, few are held. Null when there is no such import; the header alone when nothing is kept any more.
 */
export async function refusedRowsFile(
  deps: Pick<ImportsDeps, 'database' | 'keyRing'>,
  actor: Actor,
  importId: Uuid,
  words: { readonly heading: string; readonly reasonText: ReasonText },
): Promise<{ readonly job: ImportJob; readonly parts: AsyncIterable<Uint8Array> } | null> {
  const opened = await deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Nothing was handed out.');
    const job = await importById(tx, importId);
    if (job === null) return null;
    await recordAudit(tx, {
      action: 'import.export-refused',
      resource: 'import',
      subjectId: importId,
      purpose: 'surveillance',
      fields: (job.mapping ?? []).filter(field => field !== null),
      detail: { rows: job.tally.bad },
    });
    return { job, vault: vaultOf(deps.keyRing, tx.authorityId, job) };
  });
  if (opened === null) return null;
  const { job, vault } = opened;
  const lineOf = ({ cells, reasons }: BadRow): readonly string[] => [
    ...job.header.map((_heading, place) => harmless(cells[place] ?? '')),
    reasons.map(reason => words.reasonText(reason, job.header)).join(' / '),
  ];

  async function* parts(): AsyncGenerator<Uint8Array> {
    yield csvMark(job.encoding);
    yield encodeCsv([[...job.header, words.heading]], job.encoding);
    let line = 0;
    while (vault !== null) {
      const sealed = await deps.database.withTenant(actor, tx => {
        exemptFromAudit(tx, 'Written down where the handing out begins.');
        return nextRefusedRows(tx, importId, line);
      });
      if (sealed === null) return;
      line = sealed.firstLine;
      const rows: readonly BadRow[] = JSON.parse(
        Buffer.from(vault.openRefused(line, sealed.sealed)).toString('utf8'),
      );
      yield encodeCsv(rows.map(lineOf), job.encoding);
    }
  }
  return { job, parts: parts() };
}

const harmless = (cell: string): string => (FORMULA.test(cell) ? `'${cell}` : cell);

/** What became of a file, for whoever has to show that nothing was lost. */
export const manifestOf = ({ database }: Pick<ImportsDeps, 'database'>, actor: Actor, importId: Uuid) =>
  database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'Counts and reasons alone.');
    const job = await importById(tx, importId);
    if (job === null) return null;
    const { read, good, bad, known, blank } = job.tally;
    return {
      importId,
      status: job.status,
      failure: job.failure,
      file: {
        name: job.fileName,
        bytes: job.fileBytes,
        sha256: job.sha256 === null ? null : Buffer.from(job.sha256).toString('hex'),
        format: job.format,
        encoding: job.encoding,
        lines: job.totalLines,
        mayBeCutOff: mayBeCutOff(job.totalLines),
      },
      rows: { in: read, good, bad, alreadyThere: known, blank },
      reasons: await reasonCounts(tx, importId),
      createdAt: job.createdAt,
      startedAt: job.startedAt,
      endedAt: job.endedAt,
    };
  });
