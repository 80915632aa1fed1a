import { parseUuid } from '../../../../kernel/ids.ts';
import { parseInstant } from '../../../../kernel/instant.ts';
import { parsePlainDate } from '../../../../kernel/plain-date.ts';
import { OFFER_PARTS, type OfferPart, type OfferPosition } from '../../use-cases/offer.use-case.ts';
import { supportPaths } from '../paths.ts';

/** What the address of the list says. */
export interface OfferQuery {
  readonly part: OfferPart;
  readonly after: OfferPosition | null;
}

/** Reads the address; what it does not understand counts as not said. */
export const readOfferQuery = (query: (name: string) => string | undefined): OfferQuery => ({
  part: OFFER_PARTS.find(part => part === query('part')) ?? 'now',
  after: readPosition(query('after')),
});

/** The address of a part of the list, from a place on. */
export function offersHref(part: OfferPart, after: OfferPosition | null = null): string {
  const query = new URLSearchParams({ part });
  if (after !== null)
    query.set('after', `${after.receivedAt}_${after.periodThrough ?? ''}_${after.supportCaseId}`);
  return `${supportPaths.offers}?${query}`;
}

function readPosition(text: string | undefined): OfferPosition | null {
  const [at = '', day = '', id = ''] = (text ?? '').split('_');
  const receivedAt = parseInstant(at);
  const supportCaseId = parseUuid(id);
  return receivedAt && supportCaseId && { receivedAt, periodThrough: parsePlainDate(day), supportCaseId };
}
