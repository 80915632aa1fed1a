import type { Uuid } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import type { ToldBy, Transfer, TransferKind } from '../domain/transfer.ts';

/** A transfer as it was recorded. It never changes. */
export type RecordedTransfer = Transfer & {
  readonly transferId: Uuid;
  readonly transferredAt: Instant;
  readonly operatorId: Uuid;
};

/** One line of the list of transfers: who has to be reported, and why. */
export type TransferRow = RecordedTransfer & {
  readonly caseId: Uuid;
  readonly managementNumber: string | null;
  readonly name: string;
  readonly nameKana: string;
  readonly birthDate: PlainDate;
  readonly phone: string;
  readonly address: string;
  readonly testedOn: PlainDate;
  readonly onsetOn: PlainDate | null;
};

/** The place of a transfer in the list, the latest first. */
export type TransferPosition = Pick<RecordedTransfer, 'transferredAt' | 'transferId'>;

export interface TransferFilter {
  /** All kinds when null. */
  readonly kind: TransferKind | null;
  /** The first instant and the first one that is too late; open when null. */
  readonly from: Instant | null;
  readonly before: Instant | null;
}

/** Records a transfer of the case; a case has one at most. */
export async function insertTransfer(
  tx: Tx,
  filing: { readonly filingId: Uuid; readonly caseId: Uuid },
  operatorId: Uuid,
  transfer: Transfer,
): Promise<void> {
  const meals = transfer.kind === 'meal-service' ? transfer : null;
  const diagnosis = transfer.kind === 'diagnosis' ? transfer : null;
  await tx.db
    .insertInto('transfer')
    .values({
      authority_id: tx.authorityId,
      transfer_id: tx.newId(),
      case_id: filing.caseId,
      filing_id: filing.filingId,
      kind: transfer.kind,
      transferred_at: tx.at,
      operator_id: operatorId,
      reason: meals?.reason ?? null,
      people: meals?.people ?? null,
      delivery_note: meals?.deliveryNote ?? null,
      institution: diagnosis?.institution ?? null,
      diagnosed_on: diagnosis?.diagnosedOn ?? null,
      told_by: diagnosis?.toldBy ?? null,
    })
    .execute();
}

const COLUMNS = [
  't.transfer_id as transferId',
  't.transferred_at as transferredAt',
  't.operator_id as operatorId',
  't.kind',
  't.reason',
  't.people',
  't.delivery_note as deliveryNote',
  't.institution',
  't.diagnosed_on as diagnosedOn',
  't.told_by as toldBy',
] as const;

const transfers = (tx: Tx) =>
  tx.db.selectFrom('transfer as t').select(COLUMNS).where('t.authority_id', '=', tx.authorityId);

/** How the case became that of a notified patient; null when it is none. */
export async function transferOfCase(tx: Tx, caseId: Uuid): Promise<RecordedTransfer | null> {
  const row = await transfers(tx).where('t.case_id', '=', caseId).executeTakeFirst();
  return row === undefined ? null : fromRow(row);
}

/** Up to `limit` transfers, the latest first, after or before a place. The caller writes the audit row. */
export async function listTransfers(
  tx: Tx,
  filter: TransferFilter,
  page: {
    readonly limit: number;
    readonly after?: TransferPosition | undefined;
    readonly before?: TransferPosition | undefined;
  },
): Promise<readonly TransferRow[]> {
  const backwards = page.before !== undefined;
  let query = transfers(tx)
    .innerJoin('filing as f', join =>
      join.onRef('f.authority_id', '=', 't.authority_id').onRef('f.filing_id', '=', 't.filing_id'),
    )
    .innerJoin('person as p', join =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.person_id', '=', 'f.person_id'),
    )
    .select([
      't.case_id as caseId',
      'f.management_number as managementNumber',
      'f.name',
      'f.name_kana as nameKana',
      'f.birth_date as birthDate',
      'f.tested_on as testedOn',
      'f.onset_on as onsetOn',
      'p.phone',
      'p.address',
    ])
    .orderBy('t.transferred_at', backwards ? 'asc' : 'desc')
    .orderBy('t.transfer_id', backwards ? 'asc' : 'desc')
    .limit(page.limit);
  if (filter.kind !== null) query = query.where('t.kind', '=', filter.kind);
  if (filter.from !== null) query = query.where('t.transferred_at', '>=', filter.from);
  if (filter.before !== null) query = query.where('t.transferred_at', '<', filter.before);
  const place = page.after ?? page.before;
  if (place !== undefined)
    query = query.where(({ eb, refTuple, tuple }) =>
      eb(
        refTuple('t.transferred_at', 't.transfer_id'),
        backwards ? '>' : '<',
        tuple(place.transferredAt, place.transferId),
      ),
    );
  const rows = (await query.execute()).map(row => ({ ...row, ...fromRow(row) }));
  return backwards ? rows.toReversed() : rows;
}

interface TransferColumns {
  readonly transferId: Uuid;
  readonly transferredAt: Instant;
  readonly operatorId: Uuid;
  readonly kind: string;
  readonly reason: string | null;
  readonly people: number | null;
  readonly deliveryNote: string | null;
  readonly institution: string | null;
  readonly diagnosedOn: PlainDate | null;
  readonly toldBy: string | null;
}

function fromRow(row: TransferColumns): RecordedTransfer {
  const { transferId, transferredAt, operatorId, reason, people, deliveryNote } = row;
  const record = { transferId, transferredAt, operatorId };
  if (reason !== null && people !== null)
    return { ...record, kind: 'meal-service', reason, people, deliveryNote };
  const { institution, diagnosedOn, toldBy } = row;
  if (institution === null || diagnosedOn === null || toldBy === null)
    throw new Error('A transfer is either of a meal service or of a diagnosis.');
  return { ...record, kind: 'diagnosis', institution, diagnosedOn, toldBy: toldBy as ToldBy };
}
