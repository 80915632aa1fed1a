import type { Applicant } from './applicant.ts';
import type { Conditions } from './conditions.ts';
import type { DraftAnswers } from './draft.ts';
import { type Evidence, IMAGE_KINDS, type ImageKind } from './evidence.ts';
import type { Filing } from './filing.ts';
import type { FilingStatus } from './filing-status.ts';
import { streetOf } from './household.ts';
import type { Municipality } from './postal-code.ts';
import type { ReviewReason } from './review-reasons.ts';

/** Whether the person may write a new filing from the answers of one at `status` (K-65: a withdrawal need not be awaited). */
export const mayRefile = (status: FilingStatus): boolean =>
  status !== 'superseded' && status !== 'transferred' && status !== 'completed';

/**
 * The answers of a filing as those of a new draft. The consent is asked for again: it belongs to the act of filing.
 * `municipality` is null when its code is no longer in the table; the address is then asked for again.
 */
export const answersOf = (filing: Filing, municipality: Municipality | null): DraftAnswers => ({
  consent: null,
  conditions: conditionsOf(filing),
  applicant: municipality === null ? null : applicantOf(filing, municipality),
  evidence: evidenceOf(filing),
  household: null,
});

const conditionsOf = (filing: Filing): Conditions => ({
  birthDate: filing.birthDate,
  onsetOn: filing.onsetOn,
  testedOn: filing.testedOn,
  testPlace: filing.testSource,
  pregnancy: filing.pregnancy,
  riskFactors: filing.riskFactors,
  livesInPrefecture: true,
  selfManagementDeclared: filing.selfManagementDeclared,
});

const applicantOf = (filing: Filing, municipality: Municipality): Applicant => ({
  name: filing.name,
  nameKana: filing.nameKana,
  guardianName: filing.guardianName,
  postalCode: filing.postalCode,
  prefecture: filing.prefecture,
  municipality,
  street: streetOf(filing.address, municipality),
  phone: filing.phone,
  email: filing.email,
  observationChannel: filing.observationChannel,
});

function evidenceOf({ evidenceKind, kitListed, kitMaker, remarks }: Filing): Evidence {
  if (evidenceKind === 'notice') return { kind: 'notice', listed: null, maker: null, remarks };
  return kitListed === false
    ? { kind: 'kit', listed: false, maker: kitMaker ?? '', remarks }
    : { kind: 'kit', listed: true, maker: null, remarks };
}

/** The image that a reason of the review speaks against; null where the answers are to be put right instead. */
const IMAGE_AT_FAULT: Readonly<Record<ReviewReason, ImageKind | null>> = {
  'kit-name-missing': 'test-result',
  'kit-date-missing': 'test-result',
  'kit-unreadable': 'test-result',
  'notice-incomplete': 'test-result',
  'notice-unreadable': 'test-result',
  'test-date-differs': null,
  'identity-unreadable': 'identity',
  'identity-name-differs': 'identity',
  'identity-birth-date-differs': null,
  'identity-address-differs': 'identity',
  'guardian-identity-unsuitable': 'guardian-identity',
  'result-not-positive': 'test-result',
  'outside-age': null,
  pregnancy: null,
  'risk-factor': null,
  'tested-at-medical-institution': null,
  'outside-prefecture': null,
  'outside-window': null,
  'evidence-of-another-filing': 'test-result',
};

/** The images that a new draft may take over: those that no reason of the review speaks against. */
export function imagesWithoutFault(reasons: readonly string[]): readonly ImageKind[] {
  const faults = new Set(reasons.map(reason => (IMAGE_AT_FAULT as Record<string, ImageKind | null>)[reason]));
  return IMAGE_KINDS.filter(kind => !faults.has(kind));
}
