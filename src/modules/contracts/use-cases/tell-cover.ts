import { z } from 'zod';
import type { Uuid } from '../../../kernel/ids.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { publishAll } from '../../../platform/outbox/outbox.ts';
import { contractById } from '../repository/contract.repository.ts';
import { refreshCover } from '../repository/contract-cover.repository.ts';

/** The name of the event that tells of a changed cover. */
export const COVER_CHANGED = 'contract.cover-changed';

/** Institutions for which a contract covers other tests than before, and the days about which that can be. */
export interface CoverChange {
  readonly contractId: Uuid;
  readonly facilityIds: readonly Uuid[];
  readonly from: PlainDate;
  readonly through: PlainDate;
}

const uuid = z.uuid().transform(id => id as Uuid);
const day = z.iso.date().transform(date => date as PlainDate);

/** Reads the payload of `contract.cover-changed`; throws for any other. */
export const readCoverChange = (payload: unknown): CoverChange =>
  z.object({ contractId: uuid, facilityIds: z.array(uuid), from: day, through: day }).parse(payload);

/** Institutions that one event names: one that fails is done again for them all. */
const FACILITIES_AN_EVENT = 50;

/**
 * Works out anew what the contract covers, and tells `contract.cover-changed` where that is something else than before:
 * tests that were reported earlier may be under it now, or not any more (H-30).
 */
export async function refreshAndTellCover(tx: Tx, contractId: Uuid): Promise<void> {
  const changed = await refreshCover(tx, contractId);
  const contract = changed.length === 0 ? null : await contractById(tx, contractId);
  if (contract === null) return;
  const { startsOn: from, endsOn: through } = contract;
  const events = [];
  for (let first = 0; first < changed.length; first += FACILITIES_AN_EVENT) {
    const facilityIds = changed.slice(first, first + FACILITIES_AN_EVENT);
    events.push({ type: COVER_CHANGED, payload: { contractId, facilityIds, from, through } });
  }
  await publishAll(tx, events);
}
