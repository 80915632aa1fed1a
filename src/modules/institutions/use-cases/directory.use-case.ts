import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { nearestVersion, type Rulebook, type Version } from '../../rulebook/index.ts';
import {
  type ContactReason,
  type DirectoryEntry,
  decideContact,
  type TypedContact,
} from '../domain/directory-entry.ts';
import {
  changeDirectoryEntry,
  directoryEntry,
  insertDirectoryEntry,
  listDirectory,
} from '../repository/directory-entry.repository.ts';
import type { NoticesDeps } from './notices-deps.ts';

type NationalDirectory = Rulebook['officeDirectory'][number];

export interface Directory {
  readonly own: readonly DirectoryEntry[];
  readonly national: Version<Pick<NationalDirectory, 'offices'>>;
}

/** Whom to ask about what: the authority's own contacts and the country's offices of the day (H-35, H-37). */
export async function showDirectory(deps: NoticesDeps, actor: StaffActor): Promise<Directory> {
  const own = await deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'the directory names offices and no person');
    return listDirectory(tx);
  });
  return { own, national: nearestVersion(deps.rulebook.officeDirectory, deps.today()) };
}

/** One contact of the authority, to be changed; null when there is none with this id. */
export async function showContact(
  deps: Pick<NoticesDeps, 'database'>,
  actor: StaffActor,
  entryId: Uuid,
): Promise<DirectoryEntry | null> {
  return deps.database.withTenant(actor, tx => {
    exemptFromAudit(tx, 'the directory names offices and no person');
    return directoryEntry(tx, entryId);
  });
}

/** Adds a contact, or writes `entryId` anew; `not-found` when there is none with this id. */
export async function saveContact(
  deps: Pick<NoticesDeps, 'database'>,
  actor: StaffActor,
  entryId: Uuid | null,
  typed: TypedContact,
): Promise<Result<null, readonly ContactReason[] | 'not-found'>> {
  const decision = decideContact(typed);
  if (!decision.ok) return decision;
  return deps.database.withTenant(actor, async tx => {
    const id = entryId ?? tx.newId();
    if (entryId === null) await insertDirectoryEntry(tx, { ...decision.value, entryId: id });
    const saved = entryId === null || (await changeDirectoryEntry(tx, id, decision.value));
    await recordAudit(tx, {
      action: saved ? 'directory.change' : 'directory.refuse-change',
      resource: 'directory',
      subjectId: saved ? id : null,
      purpose: 'notices',
      fields: Object.keys(decision.value),
    });
    return saved ? ok(null) : fail('not-found');
  });
}

/** Takes a contact out of the directory; false when there is none with this id. */
export async function removeContact(
  deps: Pick<NoticesDeps, 'database'>,
  actor: StaffActor,
  entryId: Uuid,
): Promise<boolean> {
  return deps.database.withTenant(actor, async tx => {
    const removed = await changeDirectoryEntry(tx, entryId, 'remove');
    await recordAudit(tx, {
      action: removed ? 'directory.remove' : 'directory.refuse-remove',
      resource: 'directory',
      subjectId: removed ? entryId : null,
      purpose: 'notices',
    });
    return removed;
  });
}
