import { createHash } from 'node:crypto';
import type { Uuid } from '../../../../kernel/ids.ts';
import { fail, ok } from '../../../../kernel/result.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { checkPdf, MOST_ATTACHMENT_BYTES } from '../../domain/bases/attached-pdf.ts';
import { problem, readerOf, type TypedForm } from '../../domain/bases/form-reader.ts';
import type { AttachmentOwner } from '../../domain/bases/papers.ts';
import { agreementById } from '../../repository/bases/agreement.repository.ts';
import {
  type AttachedFile,
  attachmentById,
  fillAttachment,
  insertAttachment,
  type OwnerOfAttachment,
} from '../../repository/bases/attachment.repository.ts';
import { consultationById } from '../../repository/bases/consultation.repository.ts';
import { basisById } from '../../repository/bases/legal-basis.repository.ts';
import { matterById } from '../../repository/bases/matter.repository.ts';
import { noticeById } from '../../repository/bases/notice.repository.ts';
import { requestById } from '../../repository/bases/request.repository.ts';
import type { BasesDeps } from './bases-deps.ts';
import { type RegisterResource, readRegister, type Written, writeRegister } from './write-register.ts';

export { MOST_ATTACHMENT_BYTES };

type Deps = Pick<BasesDeps, 'database'>;

const OWNERS: Readonly<
  Record<
    AttachmentOwner,
    { readonly resource: RegisterResource; readonly find: (tx: Tx, id: Uuid) => Promise<unknown> }
  >
> = {
  matter: { resource: 'handling-matter', find: matterById },
  consultation: { resource: 'consultation', find: consultationById },
  agreement: { resource: 'agreement', find: agreementById },
  notice: { resource: 'provision-notice', find: noticeById },
  request: { resource: 'provision-request', find: requestById },
  basis: { resource: 'legal-basis', find: basisById },
};

/** A file as it was handed in. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileOf = ({ name, bytes }: HandedFile): AttachedFile => ({
  name: name.slice(-200),
  content: bytes,
  sha256: createHash('sha256').update(bytes).digest(),
});

/** Adds an attachment to a paper, by its title, with its PDF file or without one for now (E-34). */
export const addAttachment = (
  deps: Deps,
  staff: StaffActor,
  owner: OwnerOfAttachment,
  form: TypedForm,
  file: HandedFile | null,
): Promise<Written> => {
  const { resource, find } = OWNERS[owner.owner];
  return writeRegister(deps, staff, { resource, action: 'attach' }, async tx => {
    if ((await find(tx, owner.ownerId)) === null) return fail('no-such-paper');
    const reader = readerOf(form);
    const title = reader.line('title');
    const refusal = file === null ? null : checkPdf(file.bytes);
    if (refusal !== null) reader.refuse('file', refusal);
    const read = reader.done(title);
    if (!read.ok) return read;
    return ok(await insertAttachment(tx, owner, read.value, file && fileOf(file), staff.id));
  });
};

/** Hands in the file of an attachment that was listed without one; a file that is there stays. */
export const handInFile = (
  deps: Deps,
  staff: StaffActor,
  attachment: OwnerOfAttachment & { readonly attachmentId: Uuid },
  file: HandedFile | null,
): Promise<Written> => {
  const { resource } = OWNERS[attachment.owner];
  return writeRegister(deps, staff, { resource, action: 'attach' }, async tx => {
    if (file === null) return fail(problem('file', 'no-file'));
    const refusal = checkPdf(file.bytes);
    if (refusal !== null) return fail(problem('file', refusal));
    const isFilled = await fillAttachment(tx, attachment.attachmentId, fileOf(file), staff.id);
    return isFilled ? ok(attachment.ownerId) : fail('not-now');
  });
};

/** An attachment with its paper and its file; null when the authority has none with this id. */
export const openAttachment = (deps: Deps, staff: StaffActor, attachmentId: Uuid) =>
  readRegister(deps, staff, tx => attachmentById(tx, attachmentId));

/** Whether the paper is there. */
export const showOwner = (
  deps: Deps,
  staff: StaffActor,
  { owner, ownerId }: OwnerOfAttachment,
): Promise<boolean> =>
  readRegister(deps, staff, async tx => (await OWNERS[owner].find(tx, ownerId)) !== null);
