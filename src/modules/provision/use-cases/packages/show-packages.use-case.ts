import type { Uuid } from '../../../../kernel/ids.ts';
import { type Instant, jstDate } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../../platform/db/database.ts';
import { recordAudit } from '../../../audit/index.ts';
import {
  countPackages,
  countToDo,
  listPackages,
  type PackageFilter,
  type PackagePosition,
  type ProvisionPackage,
  packageById,
} from '../../repository/packages/package.repository.ts';
import { eventsOfPackage, type PackageEvent } from '../../repository/packages/package-event.repository.ts';
import { countUntold, openRecallsOf, type Recall } from '../../repository/packages/recall.repository.ts';
import {
  packageRecipients,
  passwordRecipients,
  type Recipient,
  recipientById,
} from '../../repository/packages/recipient.repository.ts';
import { listPairs, type NamedPair } from '../../repository/packages/selection.repository.ts';
import type { PackagesDeps } from './packages-deps.ts';

export type {
  PackageFile,
  PackageFilter,
  ProvisionPackage,
} from '../../repository/packages/package.repository.ts';
export { PACKAGE_FILTERS } from '../../repository/packages/package.repository.ts';
export type { PackageEvent } from '../../repository/packages/package-event.repository.ts';
export type { Recall } from '../../repository/packages/recall.repository.ts';
export type { Recipient } from '../../repository/packages/recipient.repository.ts';
export type { NamedPair } from '../../repository/packages/selection.repository.ts';

type Deps = Pick<PackagesDeps, 'database' | 'staffNames'>;

export interface PackageList {
  readonly now: Instant;
  readonly packages: readonly ProvisionPackage[];
  readonly hasNext: boolean;
  /** How many there are in each part of the list. */
  readonly counts: Readonly<Record<PackageFilter, number>>;
  readonly recalls: readonly Recall[];
  /** Receivers and bases for which a package can be made at once. */
  readonly pairs: readonly NamedPair[];
}

const PAGE = 50;
const RECALLS = 100;

/** The packages of a part of the list, who is to be recalled, and for whom a package can be made. Nobody is named. */
export const showPackages = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
  query: { readonly filter: PackageFilter; readonly municipalityCode: string | null },
  after: PackagePosition | null,
): Promise<PackageList> =>
  database.withTenant(staff, async tx => {
    await recordAudit(tx, {
      action: 'provision.list',
      resource: 'provision-package',
      subjectId: null,
      purpose: 'provision',
    });
    const packages = await listPackages(tx, query, after, PAGE + 1);
    return {
      now: tx.at,
      packages: packages.slice(0, PAGE),
      hasNext: packages.length > PAGE,
      counts: await countPackages(tx, query.municipalityCode),
      recalls: await openRecallsOf(tx, RECALLS),
      pairs: await listPairs(tx, jstDate(tx.at)),
    };
  });

/** A package with its history, the people it can go to, and names. */
export interface PackageView {
  readonly now: Instant;
  readonly given: ProvisionPackage;
  readonly events: readonly PackageEvent[];
  /** To whom it may be sent; to whom it was sent. */
  readonly recipients: readonly Recipient[];
  readonly recipient: Recipient | null;
  /** Who is told the password by telephone. */
  readonly passwordContacts: readonly Recipient[];
  readonly names: ReadonlyMap<string, string>;
}

const EVENTS = 100;

/** Everything about one package but its people; null when there is none. */
export const showPackage = (
  { database, staffNames }: Deps,
  staff: StaffActor,
  packageId: Uuid,
): Promise<PackageView | null> =>
  database.withTenant(staff, async tx => {
    const given = await packageById(tx, packageId);
    if (given === null) {
      exemptFromAudit(tx, 'There is no such package.');
      return null;
    }
    await recordAudit(tx, {
      action: 'provision.read',
      resource: 'provision-package',
      subjectId: packageId,
      purpose: 'provision',
    });
    const events = await eventsOfPackage(tx, packageId, EVENTS);
    const accounts = events.flatMap(({ actor }) =>
      actor.startsWith('staff:') ? [actor.slice(6) as Uuid] : [],
    );
    const names = await staffNames(tx, [...new Set(accounts)]);
    return {
      now: tx.at,
      given,
      events,
      recipients: await packageRecipients(tx, given.municipalityCode),
      recipient: given.recipientId && (await recipientById(tx, given.recipientId)),
      passwordContacts: await passwordRecipients(tx, given.municipalityCode),
      names: new Map([...names].map(([accountId, name]) => [`staff:${accountId}`, name])),
    };
  });

/** How many packages wait for somebody, and how many people are still to be recalled by telephone. Counts alone. */
export const countProvisionWork = (
  { database }: Pick<PackagesDeps, 'database'>,
  staff: StaffActor,
): Promise<{ readonly packages: number; readonly recalls: number }> =>
  database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Counts only.');
    return { packages: await countToDo(tx), recalls: await countUntold(tx) };
  });
