import pg from 'pg';
import { createTestDatabase, TEST_CONTEXT_KEY } from '../../../../test/database/test-database.ts';
import type { AuthorityId, IdSource, Uuid } from '../../../kernel/ids.ts';
import { jstDate } from '../../../kernel/instant.ts';
import { fixedClock } from '../../../platform/clock/fixed.clock.ts';
import { createKeyRing } from '../../../platform/crypto/key-ring.ts';
import { blindIndex } from '../../../platform/crypto/token.ts';
import { openDatabase } from '../../../platform/db/database.ts';
import { createHttpApp } from '../../../platform/http/http-app.ts';
import { createImageSanitiser } from '../../../platform/images/threaded.image-sanitiser.ts';
import { languages } from '../../../ui/language.ts';
import { loadRulebook } from '../../rulebook/index.ts';
import { emergencyContact } from '../use-cases/describe-scheme.ts';
import { createResidentFinder } from './find-resident.ts';
import { residentBrowser } from './resident-browser.fixture.ts';
import { createResidentFrame } from './resident-frame.tsx';
import { routes } from './routes.ts';
import type { WebDeps } from './web-deps.ts';

export const KANAGAWA = 140007 as AuthorityId;
export const OPENING = '2022-03-01T10:00';

export type Stage = Awaited<ReturnType<typeof createStage>>;

/** A mail that waits to be sent, with its secret opened. */
export interface WaitingMail {
  readonly template: string;
  readonly recipient: string;
  readonly secret: string;
}

/** Ids in the order of their making, which a clock that stands cannot give. */
function countingIds(): IdSource {
  let made = 0;
  return () => {
    made += 1;
    return `00000000-0000-7000-8000-${String(made).padStart(12, '0')}` as Uuid;
  };
}

/** The resident's side of the program in one process: its own database, a clock that stands, the real photo reader. */
export async function createStage() {
  const db = await createTestDatabase();
  const clock = fixedClock(OPENING);
  const database = await openDatabase({
    url: db.appUrl,
    contextKey: TEST_CONTEXT_KEY,
    clock,
    newId: countingIds(),
  });
  const keyRing = createKeyRing({ current: 1, keys: new Map([[1, Buffer.alloc(32, 1)]]) });
  const secretBox = {
    seal: (secret: string, context: string) =>
      Buffer.from(keyRing.sealSmall(Buffer.from(secret), context)).toString('base64'),
    open: (sealed: string, context: string) =>
      Buffer.from(keyRing.openSmall(Buffer.from(sealed, 'base64'), context)).toString(),
  };
  const rulebook = await loadRulebook();
  const images = createImageSanitiser();
  const deps: WebDeps = {
    database,
    rulebook,
    keyRing,
    secretBox,
    images,
    personIndex: text => blindIndex(Buffer.alloc(32, 2), text),
    authorityName: () => '神奈川県',
    askChannels: new Set(['web', 'line', 'voice'] as const),
    frame: createResidentFrame({
      authorityName: '神奈川県',
      emergencyContact: () => emergencyContact(rulebook, jstDate(clock.now())),
    }),
    ports: {
      documentsOf: async () => [],
      todayQuestionOf: async () => 'waiting',
      provisionOf: async () => ({ note: '', link: { href: '/ja/disclosures', label: '' } }),
      linePage: () => null,
    },
  };
  const errors: unknown[] = [];
  const app = createHttpApp({
    routes: routes(deps),
    clock,
    publicOrigin: 'http://localhost',
    languages,
    training: false,
    authorityOf: () => KANAGAWA,
    findStaff: async () => null,
    findResident: createResidentFinder(deps),
    mayStaff: () => false,
    signInPath: '/console/sign-in',
    consolePath: '/console',
    errorPage: kind => kind,
    onRequest: () => undefined,
    onError: error => errors.push(error),
  });
  const admin = new pg.Pool({ connectionString: db.adminUrl, max: 2 });

  return {
    deps,
    clock,
    /** Errors that nobody should have caused. */
    errors,
    newBrowser: () => residentBrowser(app),
    /** Rows as the owner of the database sees them. */
    rows: async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []): Promise<Row[]> =>
      (await admin.query<Row>(text, values)).rows,
    mails: async (recipient?: string): Promise<readonly WaitingMail[]> => {
      const { rows } = await admin.query<{
        message_id: string;
        template: string;
        recipient: string;
        params: { sealedSecret: string };
      }>('select message_id, template, recipient, params from app.message order by created_at, message_id');
      return rows
        .filter(row => recipient === undefined || row.recipient === recipient)
        .map(row => ({
          template: row.template,
          recipient: row.recipient,
          secret: secretBox.open(row.params.sealedSecret, `message|${row.message_id}`),
        }));
    },
    close: async () => {
      await images.stop();
      await database.close();
      await admin.end();
      await db.drop();
    },
  };
}
