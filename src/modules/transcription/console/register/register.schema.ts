import { type Instant, parseInstant } from '../../../../kernel/instant.ts';
import type { Form } from '../../../../platform/http/form.ts';
import type { FormError } from '../../../../ui/error-summary/error-summary.tsx';
import type { RegisterProblem } from '../../use-cases/register-sheets.use-case.ts';
import { ja as words } from './words.ja.ts';

/** What was typed about something that came. */
export interface TypedRegistration {
  readonly channel: string;
  readonly kind: string;
  readonly receivedAt: string;
  readonly facilityCode: string;
  readonly note: string;
  readonly asOne: boolean;
}

export const NOTHING_TYPED: TypedRegistration = {
  channel: 'fax',
  kind: 'test-report',
  receivedAt: '',
  facilityCode: '',
  note: '',
  asOne: false,
};

/** The fields of the form as they were typed. */
export const typedRegistration = (form: Form): TypedRegistration => ({
  channel: form.text('channel'),
  kind: form.text('kind'),
  receivedAt: form.text('receivedAt'),
  facilityCode: form.text('facilityCode'),
  note: form.text('note'),
  asOne: form.text('asOne') !== '',
});

/** The moment that was typed; now when nothing was, null when it is no time. */
export const readReceivedAt = (text: string, now: Instant): Instant | null =>
  text === '' ? now : parseInstant(text);

type ProblemKind = Exclude<RegisterProblem['kind'], 'refused-file'>;

const FIELD_OF: Readonly<Record<ProblemKind, string>> = {
  'channel-missing': 'channel',
  'received-unreadable': 'receivedAt',
  'received-in-the-future': 'receivedAt',
  'page-missing': 'pages',
  'too-many-pages': 'pages',
  'note-missing': 'note',
  'note-too-long': 'note',
  'unknown-facility': 'facilityCode',
};

/** Says in words what has to be put right. */
export const registerErrors = (problems: readonly RegisterProblem[]): readonly FormError[] =>
  problems.map(problem =>
    problem.kind === 'refused-file'
      ? { name: 'pages', message: words.refused(problem.file, words.refusals[problem.reason]) }
      : { name: FIELD_OF[problem.kind], message: words.problems[problem.kind] },
  );
