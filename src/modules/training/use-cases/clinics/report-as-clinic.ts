import { jstDate } from '../../../../kernel/instant.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { enterGrid, enterTest, type RawTestEntry } from '../../../test-reports/index.ts';
import type { ClinicWork, UnnamedTest } from '../../domain/clinic-day.ts';
import { type ClinicPatient, isReportedByName } from '../../domain/clinic-patient.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { done } from './clinic-staff.ts';
import { type MadeReport, writeReport } from './write-report.ts';

/** Somebody of an institution, who says nothing of channels: theirs is the web. */
const OWN_CHANNEL = { facilityId: null, channel: '', channelReason: '', channelNote: '' } as const;

/** Reports a clinic's day: what names nobody in one grid, each positive by the form, and the patients by name. */
export async function reportAsClinic(
  deps: TrainingDeps,
  actor: StaffActor,
  { unnamed, positives }: ClinicWork,
  physician: string,
): Promise<readonly MadeReport[]> {
  if (unnamed.length > 0) await fillGrid(deps, actor, unnamed);
  const made: MadeReport[] = [];
  for (const patient of positives) {
    const entry = { ...OWN_CHANNEL, raw: rawPositive(patient), formId: deps.newId(), sheetId: null };
    done(await enterTest(deps.tests, actor, entry), 'a positive test');
    if (!isReportedByName(patient)) continue;
    made.push(...(await writeReport(deps, actor, patient, { physician, sheetId: null, facility: '' })));
  }
  return made;
}

async function fillGrid(
  { tests, newId, clock }: TrainingDeps,
  actor: StaffActor,
  unnamed: readonly UnnamedTest[],
): Promise<void> {
  const resultedOn = jstDate(clock.now());
  const { stored, refused, origin } = await enterGrid(tests, actor, {
    ...OWN_CHANNEL,
    rows: unnamed.map(test => ({ ...test, resultedOn })),
    defaults: { specimen: 'saliva', legalBasis: 'article-15' },
    formId: newId(),
  });
  if (stored !== unnamed.length)
    throw new Error(`A clinic got stuck at its grid: ${JSON.stringify([...refused, ...origin])}`);
}

/** A positive test as it is typed into the form. */
export const rawPositive = (patient: ClinicPatient): RawTestEntry => {
  const { person, sex, patientNumber, sampledOn, foundOn, onsetOn } = patient;
  const { postalCode, municipality, town } = person.town;
  return {
    sampledOn,
    resultedOn: foundOn,
    specimen: 'saliva',
    method: 'pcr',
    result: 'positive',
    patientNumber,
    name: person.name,
    nameKana: person.nameKana,
    birthDate: person.birthDate,
    sex,
    phone: person.phone,
    postalCode,
    municipality,
    address: `${town}${person.block}`,
    onsetOn,
  };
};
