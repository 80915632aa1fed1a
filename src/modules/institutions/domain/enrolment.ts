import { fail, ok, type Result } from '../../../kernel/result.ts';

/** How far an institution has come on the way to its accounts (SM-5). */
export const ENROLMENT_STATUSES = [
  'not-invited',
  'invited',
  'applied',
  'reviewed',
  'issued',
  'first-signed-in',
  'active',
  'suspended',
  'revoked',
  'exempt',
] as const;
export type EnrolmentStatus = (typeof ENROLMENT_STATUSES)[number];

/** What brings it from one status to the next. */
export const ENROLMENT_ACTS = [
  'invite',
  'remind',
  'apply',
  'send-back',
  'review',
  'issue',
  'first-sign-in',
  'activate',
  'suspend',
  'resume',
  'revoke',
  'exempt',
  'end-exemption',
] as const;
export type EnrolmentAct = (typeof ENROLMENT_ACTS)[number];

/** SM-5, whole: status × act → the status that follows. What is not listed cannot happen. */
const TRANSITIONS: Readonly<Record<EnrolmentStatus, Partial<Record<EnrolmentAct, EnrolmentStatus>>>> = {
  'not-invited': { invite: 'invited', exempt: 'exempt' },
  invited: { invite: 'invited', remind: 'invited', apply: 'applied', exempt: 'exempt' },
  applied: { review: 'reviewed', 'send-back': 'invited' },
  reviewed: { issue: 'issued', 'send-back': 'invited' },
  issued: { 'first-sign-in': 'first-signed-in', revoke: 'revoked' },
  'first-signed-in': { activate: 'active', revoke: 'revoked' },
  active: { suspend: 'suspended', revoke: 'revoked' },
  suspended: { resume: 'active', revoke: 'revoked' },
  revoked: { invite: 'invited' },
  exempt: { exempt: 'exempt', 'end-exemption': 'not-invited' },
};

/** The status after the act; `not-now` when the status does not allow it (SM-5). */
export function decideEnrolment(
  status: EnrolmentStatus,
  act: EnrolmentAct,
): Result<EnrolmentStatus, 'not-now'> {
  const next = TRANSITIONS[status][act];
  return next === undefined ? fail('not-now') : ok(next);
}

/** The acts that the status allows, in the order of the way. */
export const actsIn = (status: EnrolmentStatus): readonly EnrolmentAct[] =>
  ENROLMENT_ACTS.filter(act => TRANSITIONS[status][act] !== undefined);

/** Whether the procedure is completed: the account is issued and was used with both factors once (H-21). */
export const isCompleted = (status: EnrolmentStatus): boolean => {
  switch (status) {
    case 'first-signed-in':
    case 'active':
    case 'suspended':
      return true;
    case 'not-invited':
    case 'invited':
    case 'applied':
    case 'reviewed':
    case 'issued':
    case 'revoked':
    case 'exempt':
      return false;
  }
};

/** The statuses in which an institution still has something to do before the deadline: neither completed nor exempt. */
export const UNFINISHED: readonly EnrolmentStatus[] = ENROLMENT_STATUSES.filter(
  status => !isCompleted(status) && status !== 'exempt',
);

/** Reads the name of a status; null for anything else. */
export const parseEnrolmentStatus = (text: string): EnrolmentStatus | null =>
  ENROLMENT_STATUSES.find(status => status === text) ?? null;
