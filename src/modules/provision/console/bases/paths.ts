import type { Uuid } from '../../../../kernel/ids.ts';
import type { BasisAct, BasisStatus } from '../../domain/bases/basis-steps.ts';
import type { AttachmentOwner } from '../../domain/bases/papers.ts';
import type { RequestAct } from '../../use-cases/bases/municipalities.use-case.ts';

export const BASES_PATH = '/console/legal-bases';
export const NEW_BASIS_PATH = `${BASES_PATH}/new`;
export const MATTERS_PATH = `${BASES_PATH}/matters`;
export const NOTICES_PATH = `${BASES_PATH}/notices`;
export const ATTACHMENTS_PATH = `${BASES_PATH}/attachments`;
export const AGREEMENTS_PATH = '/console/agreements';
export const CONSULTATIONS_PATH = '/console/consultations';
export const MUNICIPALITIES_PATH = '/console/municipalities';
export const CONTACTS_PATH = `${MUNICIPALITIES_PATH}/contacts`;
export const REQUESTS_PATH = `${MUNICIPALITIES_PATH}/requests`;

/** The page for a further one of a list. */
export const newPath = (list: string): string => `${list}/new`;

export const BASIS_PATTERN = `${BASES_PATH}/:basisId`;
export const MATTER_PATTERN = `${MATTERS_PATH}/:matterId`;
export const NOTICE_PATTERN = `${NOTICES_PATH}/:provisionNoticeId`;
export const AGREEMENT_PATTERN = `${AGREEMENTS_PATH}/:provisionAgreementId`;
export const CONSULTATION_PATTERN = `${CONSULTATIONS_PATH}/:consultationId`;
export const MUNICIPALITY_PATTERN = `${MUNICIPALITIES_PATH}/:municipalityCode`;
export const REMOVE_CONTACT_PATTERN = `${CONTACTS_PATH}/:provisionContactId/remove`;
export const ATTACHMENT_PATTERN = `${ATTACHMENTS_PATH}/:basisAttachmentId`;
export const FILE_PATTERN = `${ATTACHMENT_PATTERN}/file`;

export const basisPath = (basisId: Uuid, act?: BasisAct): string =>
  act === undefined ? `${BASES_PATH}/${basisId}` : `${BASES_PATH}/${basisId}/${act}`;
export const copyBasisPath = (basisId: Uuid): string => `${NEW_BASIS_PATH}?from=${basisId}`;
export const basesPath = (status: BasisStatus | null): string =>
  status === null ? BASES_PATH : `${BASES_PATH}?status=${status}`;
export const municipalityPath = (code: string): string => `${MUNICIPALITIES_PATH}/${code}`;
export const newContactPath = (municipality: string | null): string =>
  municipality === null ? newPath(CONTACTS_PATH) : `${newPath(CONTACTS_PATH)}?municipality=${municipality}`;
export const removeContactPath = (contactId: Uuid): string => `${CONTACTS_PATH}/${contactId}/remove`;
export const requestPath = (requestId: Uuid, act: RequestAct | 'attach'): string =>
  `${REQUESTS_PATH}/${requestId}/${act}`;
export const attachmentPath = (attachmentId: Uuid): string => `${ATTACHMENTS_PATH}/${attachmentId}`;
export const filePath = (attachmentId: Uuid): string => `${attachmentPath(attachmentId)}/file`;

/** Where each kind of paper has its pages, and by which parameter they name it. */
export const PAPER_PAGES: Readonly<
  Record<AttachmentOwner, { readonly list: string; readonly parameter: string }>
> = {
  matter: { list: MATTERS_PATH, parameter: 'matterId' },
  consultation: { list: CONSULTATIONS_PATH, parameter: 'consultationId' },
  agreement: { list: AGREEMENTS_PATH, parameter: 'provisionAgreementId' },
  notice: { list: NOTICES_PATH, parameter: 'provisionNoticeId' },
  request: { list: REQUESTS_PATH, parameter: 'provisionRequestId' },
  basis: { list: BASES_PATH, parameter: 'basisId' },
};

/** A page about one paper, or one of its pages. */
export const paperPath = (owner: AttachmentOwner, id: Uuid, page?: string): string =>
  `${PAPER_PAGES[owner].list}/${id}${page === undefined ? '' : `/${page}`}`;
export const paperPattern = (owner: AttachmentOwner, page: string): string =>
  `${PAPER_PAGES[owner].list}/:${PAPER_PAGES[owner].parameter}/${page}`;

/** The next page of a list. */
export const after = (list: string, id: Uuid): string =>
  `${list}${list.includes('?') ? '&' : '?'}after=${id}`;
