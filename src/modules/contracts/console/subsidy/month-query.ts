import { parseUuid } from '../../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import { addDays, type PlainDate } from '../../../../kernel/plain-date.ts';
import { monthOf, readMonth } from '../../domain/month.ts';
import type { FacilityPosition } from '../../use-cases/subsidy.use-case.ts';

type Query = (name: string) => string | undefined;

/** The month of an address; the one before the present one when it names none, since that one is complete. */
export const monthIn = (query: Query, now: Instant): PlainDate =>
  readMonth(query('month') ?? '') ?? monthOf(addDays(monthOf(jstDate(now)), -1));

/** The institution behind which a page begins; null for the first page. */
export function facilityAfter(query: Query): FacilityPosition | null {
  const facilityId = parseUuid(query('facility') ?? '');
  const name = query('name');
  return facilityId !== null && name ? { facilityId, name } : null;
}
