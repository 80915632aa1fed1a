import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { type PlainDate, parsePlainDate } from '../../../../kernel/plain-date.ts';
import type { TransferKind } from '../../domain/transfer.ts';
import type {
  TransferPlace,
  TransferPosition,
  TransferSelection,
} from '../../use-cases/list-transfers.use-case.ts';
import { TRANSFERS_PATH } from '../phone-desk/paths.ts';

export const TRANSFER_KINDS = ['meal-service', 'diagnosis'] as const satisfies readonly TransferKind[];

/** What the address of the list says. */
export interface TransferQuery extends TransferSelection {
  readonly place: TransferPlace;
  /** The filters of days as they were typed; a day that cannot be read filters nothing. */
  readonly typed: { readonly from: string; readonly through: string };
}

type Read = (name: string) => string | undefined;

/** Reads the address; what it does not understand counts as not said. */
export function readTransferQuery(query: Read): TransferQuery {
  const after = readPosition(query('after'));
  const before = readPosition(query('before'));
  const typed = { from: query('from') ?? '', through: query('through') ?? '' };
  return {
    kind: TRANSFER_KINDS.find(kind => kind === query('kind')) ?? null,
    from: readDay(typed.from),
    through: readDay(typed.through),
    place: after !== null ? { after } : before !== null ? { before } : {},
    typed,
  };
}

/** The address of the same part of the list, from another place on. */
export function transferHref(
  { kind, from, through }: TransferSelection,
  place: TransferPlace = {},
  path = TRANSFERS_PATH,
): string {
  const query = new URLSearchParams();
  if (kind !== null) query.set('kind', kind);
  if (from !== null) query.set('from', from);
  if (through !== null) query.set('through', through);
  if (place.after !== undefined) query.set('after', writePosition(place.after));
  if (place.before !== undefined) query.set('before', writePosition(place.before));
  return query.size === 0 ? path : `${path}?${query}`;
}

/** A day as it is usually typed, in any width. */
const readDay = (text: string): PlainDate | null =>
  parsePlainDate(text.normalize('NFKC').replaceAll('/', '-').trim());

const writePosition = ({ transferredAt, transferId }: TransferPosition): string =>
  `${transferredAt}_${transferId}`;

function readPosition(text: string | undefined): TransferPosition | null {
  const [at = '', id = ''] = (text ?? '').split('_');
  const transferredAt = parseInstant(at);
  const transferId = parseUuid(id);
  return transferredAt && transferId && { transferredAt, transferId };
}
