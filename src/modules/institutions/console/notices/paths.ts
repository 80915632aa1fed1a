import type { Uuid } from '../../../../kernel/ids.ts';

export const NOTICES_PATH = '/console/notices';
export const SENT_PATH = '/console/notices/sent';
export const NEW_NOTICE_PATH = '/console/notices/new';

/** A notice as its institution reads it. */
export const noticePath = (noticeId: Uuid): string => `${NOTICES_PATH}/${noticeId}`;

/** A notice as its authority looks after it, and what can be done there. */
export const sentNoticePath = (
  noticeId: Uuid,
  step?: 'edit' | 'publish' | 'remind' | 'receipts.csv',
): string => `${SENT_PATH}/${noticeId}${step === undefined ? '' : `/${step}`}`;
