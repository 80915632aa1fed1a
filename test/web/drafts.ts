import type { ModuleDeps } from '../../src/composition/module-deps.ts';
import type { AuthorityId } from '../../src/kernel/ids.ts';
import {
  answerApplicant,
  answerConditions,
  attachEvidence,
  giveConsent,
} from '../../src/modules/self-recuperation/index.ts';
import { applicantEntry } from '../../src/modules/self-recuperation/web/applicant/applicant.schema.ts';
import { conditionsEntry } from '../../src/modules/self-recuperation/web/conditions/conditions.schema.ts';
import { entriesOf } from '../../src/modules/self-recuperation/web/entries.ts';
import { hashToken } from '../../src/platform/crypto/token.ts';
import type { ImageSanitiser } from '../../src/platform/images/image-sanitiser.port.ts';
import type { Fields } from './client.ts';
import { applicantOf, conditions, type Person } from './people.ts';
import type { Rows } from './rows.ts';

type TextFields = Readonly<Record<string, string | readonly string[]>>;

/**
 * Fills in a draft up to the page on which 「回答」 is pressed, without HTTP, and returns the token of its cookie. The
 * address counts as verified without the mailed code, which is gone as soon as the mail has left.
 */
export async function prepareDraft(
  deps: ModuleDeps,
  rows: Pick<Rows, 'select'>,
  authorityId: AuthorityId,
  person: Person,
): Promise<string> {
  const { newToken: token } = await giveConsent(
    deps,
    { authorityId, token: null, language: 'ja' },
    { version: '1' },
  );
  if (token === null) throw new Error('Whoever has no draft begins one.');
  const visitor = { authorityId, token, language: 'ja' };
  await answerConditions(deps, visitor, conditionsEntry(entriesOf(textsOf(conditions))));
  const applicant = applicantEntry(entriesOf(textsOf(applicantOf(person))));
  await answerApplicant(deps, visitor, applicant);
  await verifyEmail(rows, token, person.email);
  const images = { 'test-result': new Uint8Array([1]), identity: new Uint8Array([2]) };
  const evidence = { kind: 'kit', listed: true, maker: '', remarks: '' } as const;
  const outcome = await attachEvidence(deps, visitor, evidence, images);
  if (outcome.kind !== 'saved' || outcome.next !== 'confirm')
    throw new Error(`The draft is not ready: ${JSON.stringify(outcome)}`);
  return token;
}

/** Gives the same clean photo for every file: what photos cost is measured elsewhere. */
export async function onePhoto(
  images: ImageSanitiser,
  file: Uint8Array,
): Promise<Pick<ImageSanitiser, 'sanitise'>> {
  const clean = await images.sanitise(file);
  return { sanitise: async () => clean };
}

const verifyEmail = ({ select }: Pick<Rows, 'select'>, token: string, email: string): Promise<unknown> =>
  select('update app.filing_draft set verified_email = $2 where token_hash = $1', [
    Buffer.from(hashToken(token)),
    email,
  ]);

const textsOf = (fields: Fields): TextFields => fields as TextFields;
