import type { Uuid } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import type { PlainDate } from '../../../../kernel/plain-date.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { PackageAct } from '../../domain/packages/package-status.ts';

/** What can stand in the history of a package. */
export type PackageEventAct =
  | PackageAct
  | 'select'
  | 'refuse'
  | 'download'
  | 'show-password'
  | 'tell-password';

export interface PackageEvent {
  readonly act: PackageEventAct;
  readonly happenedOn: PlainDate;
  readonly recordedAt: Instant;
  readonly actor: string;
  /** People of the receiver, by name. */
  readonly people: string | null;
  readonly note: string | null;
}

type NewEvent = Pick<PackageEvent, 'act'> & Partial<Pick<PackageEvent, 'happenedOn' | 'people' | 'note'>>;

/** Adds a line to the history of a package. */
export async function insertPackageEvent(tx: Tx, packageId: Uuid, event: NewEvent): Promise<void> {
  await tx.db
    .insertInto('provision_event')
    .values({
      authority_id: tx.authorityId,
      event_id: tx.newId(),
      package_id: packageId,
      act: event.act,
      happened_on: event.happenedOn ?? jstDate(tx.at),
      recorded_at: tx.at,
      actor: tx.actorName,
      people: event.people ?? null,
      note: event.note ?? null,
    })
    .execute();
}

/** The history of a package, the newest line first. */
export const eventsOfPackage = (tx: Tx, packageId: Uuid, limit: number): Promise<readonly PackageEvent[]> =>
  tx.db
    .selectFrom('provision_event')
    .select(['act', 'happened_on as happenedOn', 'recorded_at as recordedAt', 'actor', 'people', 'note'])
    .where('authority_id', '=', tx.authorityId)
    .where('package_id', '=', packageId)
    .orderBy('recorded_at', 'desc')
    .orderBy('event_id', 'desc')
    .limit(limit)
    .$narrowType<{ act: PackageEventAct }>()
    .execute();
