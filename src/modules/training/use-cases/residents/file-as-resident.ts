import type { Uuid } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { addDays } from '../../../../kernel/plain-date.ts';
import { ok } from '../../../../kernel/result.ts';
import { nearestVersion } from '../../../rulebook/index.ts';
import {
  answerApplicant,
  answerConditions,
  attachEvidence,
  checkEmailCode,
  giveConsent,
  submitFiling,
} from '../../../self-recuperation/index.ts';
import type { PhotoFault, ResidentPlan } from '../../domain/resident-plan.ts';
import { takePhotos } from '../photo-studio.ts';
import type { ResidentWorld } from './resident-world.ts';
import { waitForCode } from './wait-for-code.ts';

/** Somebody at the form, known by the token of their draft. */
type Visitor = Parameters<typeof submitFiling>[1];

const CONSENT_VERSION = 'training';
const MAKER = 'Kakuu Medical';

/** Goes through the whole form, as a person would. Returns the filing; null when the person turned out not eligible. */
export async function fileAsResident(world: ResidentWorld, plan: ResidentPlan): Promise<Uuid | null> {
  const { modules, authorityId } = world.deps;
  const someone: Visitor = { authorityId, token: null, language: plan.language };
  const { newToken } = await giveConsent(modules, someone, { version: CONSENT_VERSION });
  const visitor: Visitor = { ...someone, token: newToken };

  const conditions = await answerConditions(modules, visitor, conditionsOf(world, plan));
  if (saved(conditions, 'conditions') === 'not-eligible') return null;
  const askedAt = world.deps.clock.now();
  saved(await answerApplicant(modules, visitor, applicantOf(plan)), 'applicant');
  const code = await waitForCode(world, plan.person.email, askedAt);
  const checked = await checkEmailCode(modules, visitor, code);
  if (checked.kind !== 'done')
    throw new Error(`A synthetic person could not verify their mail: ${checked.kind}`);
  return sendFiling(world, plan, visitor, plan.photoFault);
}

/** The last steps: photos and submission. Returns the filing, which the person from now on knows as theirs. */
export async function sendFiling(
  world: ResidentWorld,
  plan: ResidentPlan,
  visitor: Visitor,
  fault: PhotoFault | null,
): Promise<Uuid> {
  const { modules, clock } = world.deps;
  const small = world.smallPhotosUntil !== null && clock.now() < world.smallPhotosUntil;
  const photos = { ...(await takePhotos(plan, { fault, small })) };
  saved(await attachEvidence(modules, visitor, evidenceOf(plan), photos), 'evidence');
  const submitted = await submitFiling(modules, visitor, { withdrawEarlier: false });
  if (submitted.kind !== 'submitted')
    throw new Error(`A synthetic person could not submit their filing: ${submitted.kind}`);
  world.filings.set(plan.ordinal, submitted.filingId);
  return submitted.filingId;
}

/** What is due after a step that was kept; throws when it was not. */
export function saved(outcome: { readonly kind: string; readonly next?: unknown }, step: string): unknown {
  if (outcome.kind === 'saved') return outcome.next;
  throw new Error(`A synthetic person got stuck at the step ${step}: ${outcome.kind}`);
}

/** The answers about health and test. */
export function conditionsOf(
  { deps }: ResidentWorld,
  { person, course, obstacle, testSource, filesAt }: ResidentPlan,
): Parameters<typeof answerConditions>[2] {
  const filedOn = jstDate(filesAt);
  const { factors } = nearestVersion(deps.modules.rulebook.riskFactors, filedOn);
  const riskFactors = obstacle === 'risk-factor' ? factors.slice(0, 1).map(({ code }) => code) : [];
  const isLate = obstacle === 'too-late';
  const onsetOn = course.onsetOn === null ? null : isLate ? addDays(filedOn, -12) : course.onsetOn;
  return {
    birthDate: ok(person.birthDate),
    symptoms: onsetOn === null ? 'no' : 'yes',
    onset: ok(onsetOn ?? filedOn),
    tested: ok(isLate ? addDays(filedOn, -11) : course.testedOn),
    testPlace: obstacle === 'medical-institution' ? 'medical-institution' : testSource,
    pregnancy: obstacle === 'pregnancy' ? 'yes' : 'no',
    riskFactors,
    noRiskFactor: riskFactors.length === 0,
    livesInPrefecture: obstacle !== 'outside-prefecture',
    selfManagementDeclared: obstacle !== 'cannot-manage-alone',
  };
}

/** The answers about the person. */
export function applicantOf({ person, channel }: ResidentPlan): Parameters<typeof answerApplicant>[2] {
  return {
    name: person.name,
    nameKana: person.nameKana,
    guardianName: person.guardian?.name ?? '',
    postalCode: person.town.postalCode,
    municipality: person.town.municipality,
    street: `${person.town.town}${person.block}`,
    phone: person.phone,
    email: person.email,
    emailAgain: person.email,
    observationChannel: channel,
  };
}

function evidenceOf({ evidence }: ResidentPlan): Parameters<typeof attachEvidence>[2] {
  return {
    kind: evidence === 'notice' ? 'notice' : 'kit',
    listed: evidence === 'notice' ? null : evidence === 'listed-kit',
    maker: evidence === 'other-kit' ? MAKER : '',
    remarks: '',
  };
}
