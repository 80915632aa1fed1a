import { hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { IdSource } from '../../../kernel/ids.ts';
import type { Actor } from '../../../platform/db/actor.ts';
import type { SheetPosition } from '../../../platform/sheets/csv-reader.ts';
import { isInstitutionRole } from '../../accounts/index.ts';
import { ArrivingReports } from '../../test-reports/index.ts';
import { rowIdentity } from '../domain/row-identity.ts';
import type { KeyedImport } from '../repository/import-job.repository.ts';
import type { ImportsDeps } from './imports-deps.ts';
import { type BadRow, type GoodRow, judgeRows, type RowRules } from './judge-rows.ts';
import { type RowOwner, rememberedOwners } from './row-owners.ts';
import type { StoredFile } from './stored-file.ts';

/** A millisecond of reading; then others have their turn, and what was read is forgotten but for the reports made of it. */
const STRETCH_BYTES = 8 * 1024;

/** A part of a file, read and judged: all that is left is to store it. */
export interface ReadBite {
  readonly from: SheetPosition;
  readonly next: SheetPosition;
  readonly isEnd: boolean;
  readonly reports: ArrivingReports;
  /** The line of each of the reports. */
  readonly lines: readonly number[];
  readonly bad: readonly BadRow[];
  readonly blank: number;
}

/** Reads an import bite by bite, in one run. Throws `RefusedFile`. */
export interface BiteReader {
  /** The rows of about `most` bytes from a place on. */
  readonly read: (from: SheetPosition, most: number) => Promise<ReadBite>;
  /** The cells of some lines of a bite once more, as they are written. */
  readonly cellsAt: (
    bite: ReadBite,
    lines: ReadonlySet<number>,
  ) => Promise<ReadonlyMap<number, readonly string[]>>;
}

interface OpenImport {
  readonly job: KeyedImport;
  readonly actor: Actor;
  readonly rules: RowRules;
  readonly file: StoredFile;
  readonly newId: IdSource;
}

/** Makes the reader of one run, which judges each row and looks up whose it is. */
export function biteReader(
  deps: Pick<ImportsDeps, 'database' | 'contractOn'>,
  { job, actor, rules, file, newId }: OpenImport,
): BiteReader {
  const ownersOf = rememberedOwners(deps, actor, job.facilityId);
  const codeColumn = rules.reader.columnOf('facilityCode');
  const fileHash = Buffer.from(job.sha256 ?? []).toString('hex');
  const proxy = !(actor.kind === 'staff' && isInstitutionRole(actor.role));
  const reportOf = ({ entry, line }: GoodRow, { facilityId, contract }: RowOwner) => ({
    entry,
    contract,
    origin: {
      facilityId,
      channel: 'file' as const,
      channelReason: null,
      channelNote: null,
      proxy,
      sheetId: null,
      sourceKey: hash('sha256', rowIdentity(entry, { file: fileHash, line }), 'buffer'),
    },
  });

  return {
    read: async (from, most) => {
      const reports = new ArrivingReports(newId);
      const lines: number[] = [];
      const bad: BadRow[] = [];
      let blank = 0;
      let next = from;
      let isEnd = false;
      while (!isEnd && next.byte - from.byte < most) {
        const stretch = await file.read(next, Math.min(STRETCH_BYTES, most));
        const judged = judgeRows(stretch.rows, rules);
        const owners = await ownersOf(judged.good);
        for (const [place, row] of judged.good.entries()) {
          const owner = owners[place] ?? null;
          if (owner === null)
            bad.push({ ...row, reasons: [{ column: codeColumn, reason: 'unknown-facility' }] });
          else {
            reports.add(reportOf(row, owner));
            lines.push(row.line);
          }
        }
        bad.push(...judged.bad);
        blank += judged.blank;
        ({ next, isEnd } = stretch);
        await nextTurn();
      }
      return { from, next, isEnd, reports, lines, bad, blank };
    },
    cellsAt: async (bite, lines) => {
      const found = new Map<number, readonly string[]>();
      for (let place = bite.from; place.byte < bite.next.byte; ) {
        const { rows, next } = await file.read(place, STRETCH_BYTES);
        for (const { line, cells } of rows) if (lines.has(line)) found.set(line, cells);
        place = next;
      }
      return found;
    },
  };
}
