import type { Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import type { PlainDate } from '../../../kernel/plain-date.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import type { Tx } from '../../../platform/db/database.ts';
import { drawProofQr } from '../../../platform/proof/qr-code.ts';
import { recordAudit } from '../../audit/index.ts';
import type { Facility } from '../domain/facility.ts';
import { enrolmentOf, insertSteps, saveEnrolments } from '../repository/enrolment.repository.ts';
import { deadlineOf, silentSince, withoutLetter } from '../repository/enrolment-board.repository.ts';
import { facilityById } from '../repository/facility.repository.ts';
import type { InstitutionsDeps } from './institutions-deps.ts';
import { newLinks } from './send-invitations.ts';

/** Which letters: to one institution, to those without mail and letter yet, or again to the silent without mail. */
export type LetterChoice =
  | { readonly kind: 'one'; readonly facilityId: Uuid }
  | { readonly kind: 'first' }
  | { readonly kind: 'again'; readonly days: number };

/** What the template sets: words come from the caller, facts from here. */
export interface LetterText {
  readonly title: string;
  readonly date: string;
  readonly lead: readonly string[];
  readonly steps: readonly string[];
  readonly linkLabel: string;
  readonly qrAlt: string;
  readonly notes: readonly string[];
}

export type LetterWords = (facts: {
  readonly authority: string;
  readonly on: Instant;
  readonly deadline: PlainDate | null;
}) => LetterText;

export type LetterProblem =
  | 'nobody'
  | 'not-invited'
  | 'no-such-facility'
  | { readonly missingCharacters: readonly string[] };

/** As many as a printer takes in one go. */
const LETTERS_A_FILE = 200;
const DAY_HOURS = 24;

/**
 * Prints letters of invitation with a link of their own each, up to 200 in a file, and keeps that they were printed. Nobody
 * is moved on by a letter: who is invited stays invited. The links of a file that cannot be printed are not kept.
 */
export async function printLetters(
  deps: Pick<InstitutionsDeps, 'database' | 'letterPdf' | 'publicOrigin' | 'authorityName'> & {
    readonly applyPath: (token: string) => string;
  },
  actor: StaffActor,
  choice: LetterChoice,
  words: LetterWords,
): Promise<Result<Uint8Array, LetterProblem>> {
  const prepared = await deps.database.withTenant(actor, tx => prepare(tx, deps, choice, words));
  if (!prepared.ok) return prepared;
  const { createdAt, ...data } = prepared.value;
  const printed = await deps.letterPdf.render('invitation-letter.typ', data, { createdAt });
  return printed.ok ? printed : fail({ missingCharacters: printed.reason.characters });
}

async function prepare(
  tx: Tx,
  deps: Parameters<typeof printLetters>[0],
  choice: LetterChoice,
  words: LetterWords,
) {
  const chosen = await choose(tx, choice);
  await recordAudit(tx, {
    action: 'facility-enrolment.print-letters',
    resource: 'facility',
    subjectId: choice.kind === 'one' && chosen.ok ? choice.facilityId : null,
    purpose: 'access-control',
    fields: ['name', 'address'],
    detail: { letters: chosen.ok ? chosen.value.length : 0 },
  });
  if (!chosen.ok) return chosen;
  const facilities = chosen.value;
  const links = await newLinks(
    tx,
    facilities.map(({ facilityId }) => facilityId),
    'letter',
  );
  for (const { facilityId } of facilities) {
    const enrolment = await enrolmentOf(tx, facilityId);
    await saveEnrolments(tx, [{ ...enrolment, letterPrintedAt: tx.at }]);
    if (choice.kind === 'again')
      await insertSteps(tx, [{ facilityId, act: 'remind', status: enrolment.status, note: null }]);
  }
  const authority = deps.authorityName(tx.authorityId);
  const text = words({ authority, on: tx.at, deadline: await deadlineOf(tx) });
  return ok({
    createdAt: tx.at,
    authority,
    ...text,
    letters: facilities.map(({ facilityId, postalCode, address, name }) => {
      const link = `${deps.publicOrigin}${deps.applyPath(links.get(facilityId)?.token ?? '')}`;
      return {
        postalCode: `${postalCode.slice(0, 3)}-${postalCode.slice(3)}`,
        address,
        name,
        link,
        qrSvg: drawProofQr(link, '').svg,
      };
    }),
  });
}

async function choose(tx: Tx, choice: LetterChoice): Promise<Result<readonly Facility[], LetterProblem>> {
  if (choice.kind === 'one') {
    const facility = await facilityById(tx, choice.facilityId, 'lock');
    if (facility === null || facility.status === 'closed') return fail('no-such-facility');
    const { status } = await enrolmentOf(tx, choice.facilityId);
    return status === 'invited' ? ok([facility]) : fail('not-invited');
  }
  const rows =
    choice.kind === 'first'
      ? await withoutLetter(tx, LETTERS_A_FILE)
      : (await silentSince(tx, addHours(tx.at, -choice.days * DAY_HOURS), LETTERS_A_FILE)).filter(
          ({ email }) => email === null,
        );
  const facilities: Facility[] = [];
  for (const { facilityId } of rows) {
    const facility = await facilityById(tx, facilityId, 'lock');
    if (facility !== null) facilities.push(facility);
  }
  return facilities.length === 0 ? fail('nobody') : ok(facilities);
}
