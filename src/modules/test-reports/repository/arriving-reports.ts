import type { IdSource, Uuid } from '../../../kernel/ids.ts';
import { type RowArray, rowArray } from '../../../platform/db/row-array.ts';
import type { EntryOrigin } from '../domain/entry-origin.ts';
import type { TestEntry } from '../domain/test-entry.ts';
import type { ContractStanding } from '../domain/test-report.ts';
import { isNamed } from '../domain/tested-person.ts';

/** A report about to be stored. */
export interface NewTestReport {
  readonly entry: TestEntry;
  readonly origin: EntryOrigin;
  readonly contract: ContractStanding;
}

/** What a report is counted by while it arrives. */
export type ArrivingCount = Pick<TestEntry, 'sampledOn' | 'method' | 'legalBasis' | 'result'> &
  Pick<EntryOrigin, 'facilityId'>;

/**
 * Reports on their way into the database, written down for it one by one as they come. Of each no more is kept than what it
 * is counted by, and of those that name somebody infected the id: a file has a million.
 */
export class ArrivingReports {
  /** By the place of each report. */
  readonly countedAs: ArrivingCount[] = [];
  readonly named: { readonly place: number; readonly reportId: Uuid }[] = [];
  readonly #newId: IdSource;
  readonly #rows: RowArray = rowArray();
  readonly #counts = new Map<string, ArrivingCount>();

  constructor(newId: IdSource) {
    this.#newId = newId;
  }

  get size(): number {
    return this.countedAs.length;
  }

  /** The rows as an array of the type `arriving_report`. Nothing may be added afterwards. */
  rows(): Uint8Array {
    return this.#rows.text();
  }

  /** Adds a report; gives the id that it will have. */
  add({ entry, origin, contract }: NewTestReport): Uuid {
    const reportId = this.#newId();
    if (isNamed(entry)) this.named.push({ place: this.countedAs.length, reportId });
    this.countedAs.push(this.#countOf(entry, origin));
    this.#rows.add([
      reportId,
      origin.facilityId,
      entry.legalBasis,
      contract.contractId,
      contract.contractState,
      entry.sampledOn,
      entry.sampledMinute,
      entry.resultedOn,
      entry.resultedMinute,
      entry.specimen,
      entry.method,
      entry.result,
      entry.patientNumber,
      entry.name,
      entry.nameKana,
      entry.birthDate,
      entry.sex,
      entry.phone,
      entry.postalCode,
      entry.municipalityCode,
      entry.address,
      entry.onsetOn,
      origin.channel,
      origin.channelReason,
      origin.channelNote,
      origin.proxy,
      origin.sheetId,
      origin.sourceKey === null ? null : Buffer.from(origin.sourceKey).toString('hex'),
    ]);
    return reportId;
  }

  #countOf({ sampledOn, method, legalBasis, result }: TestEntry, { facilityId }: EntryOrigin): ArrivingCount {
    const key = `${facilityId} ${sampledOn} ${method} ${legalBasis} ${result}`;
    const known = this.#counts.get(key);
    if (known !== undefined) return known;
    const count = { facilityId, sampledOn, method, legalBasis, result };
    this.#counts.set(key, count);
    return count;
  }
}
