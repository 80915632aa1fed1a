import type { Route } from '../platform/http/route.ts';
import type { IntakeRule, IntakeRules, WorkClass } from '../platform/intake/intake-rules.ts';
import { CONSOLE_PATH } from './console-home.tsx';

const MOST = 1_000_000;

/**
 * Every limit of the public side, in one place (docs/decisions/0020). Sized for the worst day and for a hospital, a
 * school or a mobile carrier behind one address: beyond `network` a source is slowed, never shut out. What is counted
 * per draft, link, account or inquiry (codes an address and hour, tries a code, a link, a password) belongs to that row and is
 * decided in its transaction: `email-code.ts`, `resident-link.ts`, `sign-in.ts`, `inquiry-limit.ts`.
 */
export const PRODUCTION_INTAKE: IntakeRules = {
  forms: {
    start: {
      paths: ['/:language/filing/consent'],
      network: { burst: 60, perMinute: 60 },
      underFlood: true,
      form: { leastSeconds: 2 },
    },
    household: {
      paths: ['/:language/filing/household'],
      network: { burst: 60, perMinute: 60 },
      underFlood: true,
    },
    applicant: {
      paths: ['/:language/filing/applicant'],
      network: { burst: 60, perMinute: 60 },
      underFlood: true,
      form: { leastSeconds: 2 },
      contacts: {
        fields: ['email', 'phone'],
        perHour: 20,
        perDay: 60,
        notWhen: { field: 'action', value: 'find-address' },
      },
    },
    'email-code': {
      paths: ['/:language/filing/email', '/:language/filing/email/resend'],
      network: { burst: 120, perMinute: 120 },
      underFlood: true,
    },
    submit: {
      paths: ['/:language/filing/confirm'],
      network: { burst: 60, perMinute: 60 },
      underFlood: true,
      form: { leastSeconds: 1 },
    },
    'open-link': {
      paths: [
        '/:language/open/:token',
        '/:language/open/:token/new-link',
        '/:language/inquiry/answer/:token',
        '/canary/:token',
        '/institutions/apply/:token',
      ],
      network: { burst: 60, perMinute: 60 },
      underFlood: true,
    },
    inquiry: {
      paths: ['/:language/inquiry'],
      network: { burst: 30, perMinute: 30 },
      underFlood: true,
      form: { leastSeconds: 1 },
    },
    // A secret of 256 bits cannot be guessed: the limit keeps the work of refusing small.
    'fhir-token': {
      paths: ['/fhir/r4/token'],
      network: { burst: 120, perMinute: 120 },
      underFlood: false,
      holdsSecrets: true,
    },
    'sign-in': {
      paths: [
        '/console/sign-in',
        '/console/sign-in/code',
        '/console/sign-in/enrol',
        '/console/sign-in/provider/finish',
        '/console/sign-in/provider/link',
      ],
      network: { burst: 60, perMinute: 30 },
      underFlood: true,
      // Each password keeps a core busy for a tenth of a second.
      ownFlood: { startsAt: 4, endsBelow: 2, calmSeconds: 60 },
      holdsSecrets: true,
    },
  },
  pages: { burst: 600, perMinute: 1_200 },
  staffPages: { burst: 4_000, perMinute: 20_000 },
  keepPagesMs: 1_000,
  flood: { startsAt: 60, endsBelow: 30, calmSeconds: 60 },
  challenge: { bits: 10, mostBits: 13, waitSeconds: 10, mostWaitSeconds: 60 },
  work: {
    // Recorded many at once, behind a limit of the intake's own that keeps what was typed.
    answers: { running: 20_000, waiting: 0, patienceMs: 0 },
    forms: { running: 6, waiting: 300, patienceMs: 5_000 },
    uploads: { running: 8, waiting: 60, patienceMs: 10_000 },
    pages: { running: 6, waiting: 200, patienceMs: 3_000 },
    staff: { running: 16, waiting: 200, patienceMs: 5_000 },
    // A whole prefecture answers within the same hour; what is turned away is delivered again.
    hooks: { running: 8, waiting: 2_000, patienceMs: 10_000 },
    programs: { running: 6, waiting: 300, patienceMs: 10_000 },
  },
};

/** For classes with made-up people: many learners behind one address, and scripts that show the forms. */
export const TRAINING_INTAKE: IntakeRules = {
  ...PRODUCTION_INTAKE,
  forms: Object.fromEntries(
    Object.entries(PRODUCTION_INTAKE.forms).map(([name, { paths }]): [string, IntakeRule] => [
      name,
      { paths, network: { burst: MOST, perMinute: MOST }, underFlood: false },
    ]),
  ),
  pages: { burst: MOST, perMinute: MOST },
  keepPagesMs: null,
};

/** For tests and benches of other things, which post faster than people and from one address. */
export const UNGUARDED_INTAKE: IntakeRules = {
  ...TRAINING_INTAKE,
  forms: {},
  staffPages: { burst: MOST, perMinute: MOST },
  work: {
    answers: { running: MOST, waiting: 0, patienceMs: 0 },
    forms: { running: MOST, waiting: 0, patienceMs: 0 },
    uploads: { running: MOST, waiting: 0, patienceMs: 0 },
    pages: { running: MOST, waiting: 0, patienceMs: 0 },
    staff: { running: MOST, waiting: 0, patienceMs: 0 },
    hooks: { running: MOST, waiting: 0, patienceMs: 0 },
    programs: { running: MOST, waiting: 0, patienceMs: 0 },
  },
};

const FHIR_PATH = '/fhir/';
const VITAL = /^\/(healthz|readyz|metrics|assets\/.*)$/;
/** What reads large bodies, decodes photos or prints papers: slow by nature, so it must not hold up a form. */
const SLOW = /\/(evidence|documents)(\/|$)/;

/** Where the daily question is answered: by everybody in the same hours of the morning. */
const ANSWERS = '/:language/observe';

/** The class of a route: staff keep their places whatever residents and strangers do. */
export function workClassOf({ method, path, access }: Route): WorkClass | null {
  if (VITAL.test(path)) return null;
  if (access.kind === 'client' || path.startsWith(FHIR_PATH)) return 'programs';
  if (access.kind === 'hook') return 'hooks';
  if (access.kind.startsWith('staff') || path.startsWith(CONSOLE_PATH)) return 'staff';
  if (SLOW.test(path)) return 'uploads';
  if (method === 'POST' && path === ANSWERS) return 'answers';
  return method === 'POST' ? 'forms' : 'pages';
}
