import type { Uuid } from '../../../../kernel/ids.ts';
import { ageOn } from '../../../../kernel/plain-date.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { writeCaseReport } from '../../../case-reports/index.ts';
import type { ClinicPatient } from '../../domain/clinic-patient.ts';
import type { TrainingDeps } from '../training-deps.ts';

/** A case report that was made, and of whom. */
export interface MadeReport {
  readonly reportId: Uuid;
  readonly patient: ClinicPatient;
}

/** How a report is made: by which physician, and for staff of the authority from which page of which institution. */
interface ReportBy {
  readonly physician: string;
  readonly sheetId: Uuid | null;
  /** The institution's code; '' for its own people. */
  readonly facility: string;
}

/** Fills in the form of the day and reports the patient; nothing on days on which nobody is reported by name. */
export async function writeReport(
  { caseReports }: TrainingDeps,
  actor: StaffActor,
  patient: ClinicPatient,
  { physician, sheetId, facility }: ReportBy,
): Promise<readonly MadeReport[]> {
  const isProxy = sheetId !== null;
  const written = await writeCaseReport(caseReports, actor, {
    draftId: null,
    answers: answersOf(patient, physician),
    sheetId,
    facility,
    channel: isProxy ? 'fax' : null,
    channelReason: isProxy ? 'no-web-entry' : null,
    intent: 'report',
    confirmed: true,
  });
  if (written.kind === 'nothing-in-force') return [];
  if (written.kind === 'reported') return [{ reportId: written.reportId, patient }];
  const { reasons, place, proxy } = written;
  throw new Error(`A case report was refused: ${JSON.stringify({ reasons, place, proxy })}`);
}

const ELDERLY_FROM = 65;

/** The answers to every item that any version of the form asks; what a version does not ask is not read. */
function answersOf(
  patient: ClinicPatient,
  physician: string,
): Parameters<typeof writeCaseReport>[2]['answers'] {
  const { person, sex, hasRisk, severity, goesTo, foundOn } = patient;
  const { postalCode, municipality, town } = person.town;
  const isElderly = ageOn(person.birthDate, foundOn) >= ELDERLY_FROM;
  return {
    kind: 'confirmed',
    'notifiable-type': isElderly ? 'elderly' : 'risk-and-treatment',
    physician,
    name: person.name,
    'name-kana': person.nameKana,
    sex,
    'birth-date': person.birthDate,
    'postal-code': postalCode,
    address: `${municipality}${town}${person.block}`,
    phone: person.phone,
    symptoms: severity === 'mild' ? ['fever', 'cough'] : ['fever', 'cough', 'pneumonia-image'],
    'test-method': 'pcr',
    specimen: 'saliva',
    'test-result': 'positive',
    'sampled-on': patient.sampledOn,
    'diagnosed-on': foundOn,
    'onset-on': patient.onsetOn,
    'risk-factors': [hasRisk ? 'hypertension' : 'none'],
    pregnancy: 'no',
    severity,
    hospitalisation: goesTo === 'hospital' ? 'yes' : 'no',
    treatment: isElderly ? 'no' : 'drug',
  };
}
