import { randomToken } from '../src/platform/crypto/token.ts';
import { EXAMPLE_PERSON } from './example-person.ja.ts';
import { progress } from './progress.ts';
import { RESIDENTS, TODAY, YESTERDAY } from './settings.ts';
import type { World } from './world.ts';

/** A draft, known to its owner by the token. */
export interface PreparedDraft {
  readonly token: string;
}

/** The cookie of the draft's owner. */
export const draftCookie = ({ token }: PreparedDraft): string => `__Host-draft=${RESIDENTS}.${token}`;

let made = 0;

/** Puts drafts into the database that stand at step 1, or with everything answered before the last button. */
export async function prepareDrafts(
  { admin, deps }: World,
  { count, upTo }: { readonly count: number; readonly upTo: 'conditions' | 'confirm' },
): Promise<readonly PreparedDraft[]> {
  progress(`preparing ${count} drafts`);
  const people = Array.from({ length: count }, () => {
    made += 1;
    const email = `person-${made}@bench.invalid`;
    const answers = upTo === 'conditions' ? consentAlone : allAnswers(email, made);
    return { token: randomToken(), email, answers: JSON.stringify(answers) };
  });
  const column = (name: 'token' | 'email' | 'answers'): string[] => people.map(person => person[name]);
  await admin.query(INSERT_DRAFTS, [
    RESIDENTS,
    deps.clock.now(),
    column('token'),
    column('email'),
    column('answers'),
  ]);
  return people;
}

const consent = { at: `${TODAY}T00:30:00.000Z`, version: 'bench' };
const consentAlone = { consent, conditions: null, applicant: null, evidence: null };

const allAnswers = (email: string, ordinal: number) => ({
  consent,
  conditions: {
    birthDate: '1990-04-12',
    onsetOn: '2022-02-12',
    testedOn: YESTERDAY,
    testPlace: 'own-kit',
    pregnancy: 'no',
    riskFactors: [],
    livesInPrefecture: true,
    selfManagementDeclared: true,
  },
  applicant: {
    ...EXAMPLE_PERSON,
    guardianName: null,
    phone: `090${String(ordinal).padStart(8, '0')}`,
    email,
    observationChannel: 'web',
  },
  evidence: { kind: 'kit', listed: true, maker: null, remarks: null },
});

/** With each draft what a real one has: the used code of its address, its key, and two sealed photos. */
const INSERT_DRAFTS = `
  with draft as (
    insert into app.filing_draft (authority_id, filing_id, token_hash, language, answers, verified_email, created_at,
      expires_at)
    select $1, uuidv7(), sha256(convert_to(token, 'UTF8')), 'ja', answers::jsonb, email, $2::timestamptz,
      $2::timestamptz + interval '1 day'
    from unnest($3::text[], $4::text[], $5::text[]) given (token, email, answers)
    returning *
  ), code as (
    insert into app.email_code (authority_id, code_id, filing_id, email, code_hash, attempts, created_at, expires_at,
      used_at)
    select authority_id, uuidv7(), filing_id, verified_email, sha256('code'), 1, created_at, expires_at, created_at
    from draft
  ), key as (
    insert into app.filing_key (authority_id, filing_id, wrapped_key, created_at)
    select authority_id, filing_id, decode(repeat('6b', 60), 'hex'), created_at from draft
    returning *
  )
  insert into app.filing_image (authority_id, image_id, filing_id, kind, sealed, sha256, perceptual_hash, width, height,
    created_at)
  select authority_id, uuidv7(), filing_id, kind, decode(repeat('69', 2000), 'hex'), sha256(kind::bytea),
    '0000000000000000', 640, 480, created_at
  from key, unnest(array['test-result', 'identity']) kind`;
