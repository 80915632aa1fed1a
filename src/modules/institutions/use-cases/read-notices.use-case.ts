import type { Uuid } from '../../../kernel/ids.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Facility } from '../domain/facility.ts';
import { facilityById } from '../repository/facility.repository.ts';
import { listNoticesAt, type NoticeAtFacility, noticeAt } from '../repository/facility-notice.repository.ts';
import { insertRead, keepAcknowledgement } from '../repository/notice-receipt.repository.ts';
import type { NoticesDeps } from './notices-deps.ts';

type Deps = Pick<NoticesDeps, 'database'>;

const NOTICES_A_PAGE = 50;

/** The notices of the caller's institution, newest first (H-09). */
export async function listOwnNotices(
  deps: Deps,
  actor: StaffActor,
  after: Uuid | null,
): Promise<{ readonly rows: readonly NoticeAtFacility[]; readonly next: Uuid | null }> {
  const found = await readOwn(deps, actor, { after, limit: NOTICES_A_PAGE + 1, onlyOpen: false });
  const rows = found.slice(0, NOTICES_A_PAGE);
  return { rows, next: found.length > NOTICES_A_PAGE ? (rows.at(-1)?.noticeId ?? null) : null };
}

/** Up to 99 notices that the caller's institution has not read, or not said that it took note of; none for others. */
export const openNotices = (deps: Deps, actor: StaffActor): Promise<readonly NoticeAtFacility[]> =>
  readOwn(deps, actor, { after: null, limit: 99, onlyOpen: true });

async function readOwn(
  deps: Deps,
  actor: StaffActor,
  page: { readonly after: Uuid | null; readonly limit: number; readonly onlyOpen: boolean },
): Promise<readonly NoticeAtFacility[]> {
  if (!actor.facilityId) return [];
  return deps.database.withTenant(actor, async tx => {
    exemptFromAudit(tx, 'notices hold nothing about a person');
    const facility = await ownFacility(tx);
    return facility === null ? [] : listNoticesAt(tx, facility, page);
  });
}

/** Opens a notice: from then on the institution has read it. Null when it is a draft, another's, or does not exist. */
export async function openNotice(
  deps: Deps,
  actor: StaffActor,
  noticeId: Uuid,
): Promise<NoticeAtFacility | null> {
  return deps.database.withTenant(actor, async tx => {
    const facility = await ownFacility(tx);
    const notice = facility === null ? null : await noticeAt(tx, facility, noticeId);
    if (facility === null || notice === null) {
      exemptFromAudit(tx, 'there was nothing to open');
      return null;
    }
    await insertRead(tx, noticeId, facility.facilityId, actor.id);
    await audit(tx, 'facility-notice.read', noticeId);
    return { ...notice, readAt: notice.readAt ?? tx.at };
  });
}

/** Says for the institution that it took note; false when there is no such notice for it, or it asks for nothing. */
export async function acknowledgeNotice(deps: Deps, actor: StaffActor, noticeId: Uuid): Promise<boolean> {
  return deps.database.withTenant(actor, async tx => {
    const facility = await ownFacility(tx);
    const notice = facility === null ? null : await noticeAt(tx, facility, noticeId);
    if (facility === null || notice?.asksAcknowledgement !== true) {
      exemptFromAudit(tx, 'there was nothing to take note of');
      return false;
    }
    await insertRead(tx, noticeId, facility.facilityId, actor.id);
    await keepAcknowledgement(tx, noticeId, facility.facilityId, actor.id);
    await audit(tx, 'facility-notice.acknowledge', noticeId);
    return true;
  });
}

const ownFacility = async (tx: Tx): Promise<Facility | null> =>
  tx.actor.kind === 'staff' && tx.actor.facilityId ? facilityById(tx, tx.actor.facilityId) : null;

const audit = (tx: Tx, action: string, noticeId: Uuid): Promise<void> =>
  recordAudit(tx, { action, resource: 'facility-notice', subjectId: noticeId, purpose: 'notices' });
