import { type Instant, jstDate } from '../../../kernel/instant.ts';
import type { PersonDetails } from '../../persons/index.ts';
import { nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import { type Applicant, addressOf } from '../domain/applicant.ts';
import type { Conditions, TestSource, Verdict } from '../domain/conditions.ts';
import type { Consent, Draft } from '../domain/draft.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { FilingContent } from '../domain/filing.ts';
import type { OpenDraft } from './draft-access.ts';
import { noticeDueOn } from './filing-rules.ts';

/** A draft with every answer that a filing needs. */
export interface ReadyDraft {
  readonly draft: Draft;
  readonly verdict: Verdict;
  readonly consent: Consent;
  readonly conditions: Conditions;
  readonly testSource: TestSource;
  readonly applicant: Applicant;
  readonly evidence: Evidence;
}

/** The draft as one that can be filed; null while a step is due. */
export function readyDraft({ draft, verdict, next }: OpenDraft): ReadyDraft | null {
  const { consent, conditions, applicant, evidence } = draft.answers;
  if (next !== 'confirm' || verdict === null) return null;
  if (consent === null || conditions === null || applicant === null || evidence === null) return null;
  // Nobody tested at a medical institution is let this far (K-03); the compiler cannot know it.
  if (conditions.testPlace === 'medical-institution') return null;
  return { draft, verdict, consent, conditions, testSource: conditions.testPlace, applicant, evidence };
}

/** Who files, as the register of persons keeps them. */
export const personOf = ({ draft, conditions, applicant }: ReadyDraft): PersonDetails => ({
  name: applicant.name,
  nameKana: applicant.nameKana,
  birthDate: conditions.birthDate,
  phone: applicant.phone,
  email: applicant.email,
  postalCode: applicant.postalCode,
  municipalityCode: applicant.municipality.code,
  address: addressOf(applicant),
  language: draft.language,
});

/** What is filed at `now`, with the rule and the due date of the day (K-34, A-10). */
export function contentOf(ready: ReadyDraft, rulebook: Rulebook, now: Instant): FilingContent {
  const { draft, verdict, consent, conditions, applicant, evidence } = ready;
  const today = jstDate(now);
  return {
    submittedAt: now,
    language: draft.language,
    consentAt: consent.at,
    consentVersion: consent.version,
    name: applicant.name,
    nameKana: applicant.nameKana,
    birthDate: conditions.birthDate,
    age: verdict.age,
    guardianName: verdict.guardianRequired ? applicant.guardianName : null,
    postalCode: applicant.postalCode,
    prefecture: applicant.prefecture,
    municipalityCode: applicant.municipality.code,
    address: addressOf(applicant),
    phone: applicant.phone,
    email: applicant.email,
    observationChannel: applicant.observationChannel,
    pregnancy: conditions.pregnancy,
    riskFactors: conditions.riskFactors,
    testedAtMedicalInstitution: false,
    selfManagementDeclared: conditions.selfManagementDeclared,
    testedOn: conditions.testedOn,
    onsetOn: conditions.onsetOn,
    testSource: ready.testSource,
    evidenceKind: evidence.kind,
    kitListed: evidence.listed,
    kitMaker: evidence.maker,
    remarks: evidence.remarks,
    ruleId: nearestVersion(rulebook.eligibility, today).id,
    dueOn: noticeDueOn(rulebook, today),
    replacesFilingId: draft.replacesFilingId,
    householdId: draft.householdId,
  };
}
