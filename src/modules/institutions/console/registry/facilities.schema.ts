import { parseUuid, type Uuid } from '../../../../kernel/ids.ts';
import { FACILITY_KINDS, type Facility, type FacilityKind } from '../../domain/facility.ts';
import { readPosition } from '../institution-pages.ts';

/** What the address of the registry says. Whatever it says wrongly is as if it were not there. */
export interface FacilityQuery {
  readonly text: string;
  readonly kind: FacilityKind | null;
  readonly healthCentreId: Uuid | null;
  readonly status: Facility['status'] | null;
  readonly after: Pick<Facility, 'name' | 'facilityId'> | null;
}

const LONGEST_SEARCH = 60;

/** Reads the query of the registry's address. */
export function readFacilityQuery(query: (name: string) => string | undefined): FacilityQuery {
  const status = query('status');
  return {
    text: (query('text') ?? '').slice(0, LONGEST_SEARCH),
    kind: FACILITY_KINDS.find(kind => kind === query('kind')) ?? null,
    healthCentreId: parseUuid(query('centre') ?? ''),
    status: status === 'active' || status === 'closed' ? status : null,
    after: readPosition(query('after')),
  };
}
