import type { Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { planMessages } from '../../messaging/index.ts';
import {
  decideNotice,
  type FacilityNotice,
  type NoticeReason,
  type TypedNotice,
} from '../domain/facility-notice.ts';
import {
  insertNotice,
  noticeById,
  publishDraft,
  updateDraft,
} from '../repository/facility-notice.repository.ts';
import { insertReminder, listReceipts } from '../repository/notice-receipt.repository.ts';
import type { NoticesDeps } from './notices-deps.ts';

/** The name of the mail that says that something is to be read. */
export const NOTICE_MAIL = 'facility.notice';

const FIELDS = ['title', 'body', 'referenceId', 'kinds', 'asksAcknowledgement'] as const;

/** Keeps a draft: a new one without `noticeId`, else that one anew. `not-found` when there is no such draft (H-09). */
export async function saveDraft(
  deps: NoticesDeps,
  actor: StaffActor,
  noticeId: Uuid | null,
  typed: TypedNotice,
): Promise<Result<Uuid, readonly NoticeReason[] | 'not-found'>> {
  const decision = decideNotice(
    typed,
    deps.rulebook.referenceDocuments.map(({ id }) => id),
  );
  if (!decision.ok) return decision;
  return deps.database.withTenant(actor, async tx => {
    const id = noticeId ?? tx.newId();
    if (noticeId === null) await insertNotice(tx, id, decision.value, actor.id);
    const saved = noticeId === null || (await updateDraft(tx, id, decision.value));
    await audit(
      tx,
      saved ? 'facility-notice.draft' : 'facility-notice.refuse-draft',
      saved ? id : null,
      FIELDS,
    );
    return saved ? ok(id) : fail('not-found');
  });
}

/** What a round of mails came to. */
export interface MailRound {
  readonly mails: number;
  /** Institutions without an address of mail. */
  readonly withoutAddress: number;
}

/**
 * Shows a draft to its institutions for good, and mails them that there is something to read. `already` when that was done
 * before; null when there is none with this id.
 */
export async function publishNotice(
  deps: NoticesDeps,
  actor: StaffActor,
  noticeId: Uuid,
): Promise<MailRound | 'already' | null> {
  return deps.database.withTenant(actor, async tx => {
    const published = await publishDraft(tx, noticeId, actor.id);
    await audit(tx, published ? 'facility-notice.publish' : 'facility-notice.refuse-publish', noticeId, []);
    const notice = await noticeById(tx, noticeId);
    if (notice === null) return null;
    return published ? mailOpen(tx, deps, notice, 'published') : 'already';
  });
}

/**
 * Mails those who have not taken note of a published notice, at most once a day each; null when there is none with this id.
 * The mail names neither the notice nor anybody.
 */
export async function remindOfNotice(
  deps: NoticesDeps,
  actor: StaffActor,
  noticeId: Uuid,
): Promise<MailRound | null> {
  return deps.database.withTenant(actor, async tx => {
    const notice = await noticeById(tx, noticeId);
    const isPublished = notice !== null && notice.publishedAt !== null;
    await audit(tx, isPublished ? 'facility-notice.remind' : 'facility-notice.refuse-remind', noticeId, []);
    if (!isPublished) return null;
    const round = await mailOpen(tx, deps, notice, jstDate(tx.at));
    await insertReminder(tx, { noticeId, remindedBy: actor.id, ...round });
    return round;
  });
}

/** `cause` makes one mail of several tries: a second one with the same is dropped. */
async function mailOpen(
  tx: Tx,
  deps: NoticesDeps,
  notice: FacilityNotice,
  cause: string,
): Promise<MailRound> {
  const open = await listReceipts(tx, notice, { state: 'open', after: null, limit: null });
  const plans = open.flatMap(({ facilityId, email }) =>
    email === null
      ? []
      : [
          {
            channel: 'mail' as const,
            template: NOTICE_MAIL,
            language: 'ja',
            recipient: email,
            subjectId: null,
            dedupeKey: `facility-notice:${notice.noticeId}:${facilityId}:${cause}`,
          },
        ],
  );
  if (plans.length > 0) await planMessages(tx, deps.secretBox, plans);
  return { mails: plans.length, withoutAddress: open.length - plans.length };
}

const audit = (tx: Tx, action: string, subjectId: Uuid | null, fields: readonly string[]): Promise<void> =>
  recordAudit(tx, { action, resource: 'facility-notice', subjectId, purpose: 'notices', fields });
