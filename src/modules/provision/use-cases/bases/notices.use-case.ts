import type { Uuid } from '../../../../kernel/ids.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { problem, type TypedForm } from '../../domain/bases/form-reader.ts';
import { readNotice } from '../../domain/bases/read-papers.ts';
import { type Attachment, listAttachments } from '../../repository/bases/attachment.repository.ts';
import {
  consultationById,
  listConsultations,
  type StoredConsultation,
} from '../../repository/bases/consultation.repository.ts';
import {
  insertNotice,
  listNotices,
  noticeById,
  type StoredNotice,
} from '../../repository/bases/notice.repository.ts';
import { listContacts } from '../../repository/bases/request.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import {
  type Listed,
  PAGE_ROWS,
  pageOf,
  paperNamed,
  readRegister,
  type Written,
  writeRegister,
} from './write-register.ts';

type Deps = Pick<BasesDeps, 'database'>;

/** Enters a notice to the municipalities, with the authority's contacts as they stand (P-10, P-11, P-13). */
export const enterNotice = (deps: Deps, staff: StaffActor, form: TypedForm): Promise<Written> =>
  writeRegister(deps, staff, { resource: 'provision-notice', action: 'enter' }, async tx => {
    const read = readNotice(form);
    if (!read.ok) return read;
    const consultation = await paperNamed(tx, 'consultation', read.value.consultationId, consultationById);
    if (!consultation.ok) return consultation;
    const contacts = await listContacts(tx, null);
    const noticeId = tx.newId();
    const isNew = await insertNotice(
      tx,
      noticeId,
      {
        ...read.value,
        consultationId: consultation.value?.consultationId ?? null,
        contacts: contacts.map(({ topic, unit, names, telephone, mail }) => ({
          topic,
          unit,
          names,
          telephone,
          mail,
        })),
      },
      staff.id,
    );
    return isNew ? ok(noticeId) : fail(problem('number', 'taken'));
  });

/** A notice with the question behind it. */
export interface NoticeView {
  readonly notice: StoredNotice;
  readonly consultation: StoredConsultation | null;
  readonly attachments: readonly Attachment[];
}

/** The notice; null when the authority has none with this id. */
export const showNotice = (deps: Deps, staff: StaffActor, noticeId: Uuid): Promise<NoticeView | null> =>
  readRegister(deps, staff, async tx => {
    const notice = await noticeById(tx, noticeId);
    if (notice === null) return null;
    const { consultationId } = notice;
    return {
      notice,
      consultation: consultationId === null ? null : await consultationById(tx, consultationId),
      attachments: await listAttachments(tx, { owner: 'notice', ownerId: noticeId }),
    };
  });

/** Notices, newest first, from the one behind `after` on. */
export const showNotices = (
  deps: Deps,
  staff: StaffActor,
  after: Uuid | null,
): Promise<Listed<StoredNotice>> =>
  readRegister(deps, staff, async tx => pageOf(await listNotices(tx, { after, limit: PAGE_ROWS + 1 })));

/** The questions that a notice can tell the answer of, newest first. */
export const consultationsToTellOf = (
  deps: Deps,
  staff: StaffActor,
): Promise<readonly StoredConsultation[]> =>
  readRegister(deps, staff, tx => listConsultations(tx, { after: null, limit: PAGE_ROWS }));
