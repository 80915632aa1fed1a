import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { INQUIRY_KINDS, type InquiryKind } from '../../domain/inquiry.ts';
import type {
  InquiryPlace,
  InquiryPosition,
  InquirySelection,
} from '../../use-cases/list-inquiries.use-case.ts';
import { INQUIRIES_PATH } from './paths.ts';

/** What the address of a list says. */
export interface InquiryQuery extends InquirySelection {
  readonly place: InquiryPlace;
}

/** Reads the address; what it does not understand counts as not said. */
export function readInquiryQuery(query: (name: string) => string | undefined): InquiryQuery {
  const after = readPosition(query('after'));
  const before = readPosition(query('before'));
  return {
    open: query('status') !== 'over',
    kind: INQUIRY_KINDS.find(kind => kind === query('kind')) ?? null,
    place: after !== null ? { after } : before !== null ? { before } : {},
  };
}

/** The address of a part of the list, from a place on. */
export function inquiriesHref(
  { open, kind }: { readonly open: boolean; readonly kind: InquiryKind | null },
  place: InquiryPlace = {},
): string {
  const query = new URLSearchParams();
  if (!open) query.set('status', 'over');
  if (kind !== null) query.set('kind', kind);
  if (place.after !== undefined) query.set('after', writePosition(place.after));
  if (place.before !== undefined) query.set('before', writePosition(place.before));
  return query.size === 0 ? INQUIRIES_PATH : `${INQUIRIES_PATH}?${query}`;
}

const writePosition = ({ receivedAt, inquiryId }: InquiryPosition): string => `${receivedAt}_${inquiryId}`;

function readPosition(text: string | undefined): InquiryPosition | null {
  const [received = '', id = ''] = (text ?? '').split('_');
  const receivedAt = parseInstant(received);
  const inquiryId = parseUuid(id);
  return receivedAt && inquiryId && { receivedAt, inquiryId };
}
