import type { Uuid } from '../../../kernel/ids.ts';

export const FACILITIES_PATH = '/console/facilities';
export const NEW_FACILITY_PATH = `${FACILITIES_PATH}/new`;
export const IMPORT_PATH = `${FACILITIES_PATH}/import`;
export const FACILITY_PATTERN = `${FACILITIES_PATH}/:facilityId`;

export const HEALTH_CENTRES_PATH = '/console/health-centres';
export const NEW_HEALTH_CENTRE_PATH = `${HEALTH_CENTRES_PATH}/new`;
export const HEALTH_CENTRE_PATTERN = `${HEALTH_CENTRES_PATH}/:healthCentreId`;

export const ENROLMENT_PATH = '/console/enrolment';
export const ENROLMENT_CSV_PATH = `${ENROLMENT_PATH}/list.csv`;
export const DEADLINE_PATH = `${ENROLMENT_PATH}/deadline`;
export const INVITE_ALL_PATH = `${ENROLMENT_PATH}/invitations`;
export const REMIND_PATH = `${ENROLMENT_PATH}/reminders`;
export const LETTERS_PATH = `${ENROLMENT_PATH}/letters`;
export const ENROLMENT_PATTERN = `${ENROLMENT_PATH}/:facilityId`;

export const facilityPath = (facilityId: Uuid): string => `${FACILITIES_PATH}/${facilityId}`;
export const facilityStepPath = (facilityId: Uuid, step: 'edit' | 'close'): string =>
  `${facilityPath(facilityId)}/${step}`;
export const healthCentrePath = (healthCentreId: Uuid): string => `${HEALTH_CENTRES_PATH}/${healthCentreId}`;

/** What is done to one institution of the campaign. */
export type EnrolmentPost =
  | 'invite'
  | 'letter'
  | 'review'
  | 'send-back'
  | 'issue'
  | 'suspend'
  | 'resume'
  | 'revoke'
  | 'exempt'
  | 'end-exemption';
export const enrolmentPath = (facilityId: Uuid, act?: EnrolmentPost): string =>
  `${ENROLMENT_PATH}/${facilityId}${act === undefined ? '' : `/${act}`}`;

/** A path with those parts of the query that are told. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const told = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return told.length === 0 ? path : `${path}?${new URLSearchParams(told)}`;
}
