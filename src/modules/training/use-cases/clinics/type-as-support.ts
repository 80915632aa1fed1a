import type { Uuid } from '../../../../kernel/ids.ts';
import type { StaffActor } from '../../../../platform/db/actor.ts';
import { enterFromSheet, moveSheet, registerSheets } from '../../../transcription/index.ts';
import type { FaxPage } from '../../domain/clinic-day.ts';
import { INSTITUTIONS } from '../../domain/synthetic/institutions.ja.ts';
import { takeFax } from '../photo-studio.ts';
import type { TrainingDeps } from '../training-deps.ts';
import { done } from './clinic-staff.ts';
import { rawPositive } from './report-as-clinic.ts';
import { type MadeReport, writeReport } from './write-report.ts';

/** A page in the queue. */
export interface WaitingPage extends FaxPage {
  readonly sheetId: Uuid;
}

const SENDER = INSTITUTIONS.fax;

/** Takes in what the clinic sent by FAX, each page as a sheet of its own. Small pictures are enough where nobody looks. */
export async function receiveFaxes(
  { tests, clock }: TrainingDeps,
  support: StaffActor,
  pages: readonly FaxPage[],
  { facilityId, small }: { readonly facilityId: Uuid; readonly small: boolean },
): Promise<readonly WaitingPage[]> {
  const received: WaitingPage[] = [];
  const now = clock.now();
  for (const page of pages) {
    const file = { name: 'fax.jpg', bytes: await takeFax(page, SENDER, small) };
    const sheet = { channel: 'fax', kind: page.kind, facilityId, receivedAt: now, note: '' };
    const given = { ...sheet, files: [file], asOne: true };
    const [sheetId] = done(await registerSheets(tests, support, given, now), 'a FAX');
    if (sheetId !== undefined) received.push({ ...page, sheetId });
  }
  return received;
}

/** Types a page in, as a proxy for its clinic, and ends its waiting. Gives the case report where it is one. */
export async function typeAsSupport(
  deps: TrainingDeps,
  support: StaffActor,
  { sheetId, kind, patient }: WaitingPage,
): Promise<readonly MadeReport[]> {
  done(await moveSheet(deps.tests, support, sheetId, { kind: 'claim', takesOver: false }), 'a page');
  if (kind === 'case-report') {
    const { physician, code } = SENDER;
    return writeReport(deps, support, patient, { physician, sheetId, facility: code });
  }
  const typed = {
    raw: rawPositive(patient),
    formId: deps.newId(),
    channelReason: 'no-web-entry',
    channelNote: '',
  };
  done(await enterFromSheet(deps.tests, support, sheetId, typed, true), 'a test on a page');
  return [];
}
