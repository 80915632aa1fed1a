import { assertNever } from '../../../kernel/assert-never.ts';
import type { ProgramError } from '../../../platform/http/program-door.ts';
import type { Issue, IssueReason } from '../domain/issue.ts';
import { ja as words } from './issue-words.ja.ts';

/** Why a request is refused before anything in its body is looked at. */
export type DoorProblem = keyof typeof words.door;

/** The names of the reasons, for programs that decide by them. */
const REASONS = 'urn:mimamori:fhir:reason';

/** An OperationOutcome in plain words (FHIR R4, 2.33). */
export interface OperationOutcome {
  readonly resourceType: 'OperationOutcome';
  readonly issue: readonly OutcomeIssue[];
}

interface OutcomeIssue {
  readonly severity: 'error' | 'warning' | 'information';
  readonly code: string;
  readonly details: {
    readonly coding: readonly { readonly system: string; readonly code: string }[];
    readonly text: string;
  };
  readonly expression?: readonly string[];
}

/** What was found in a body, one issue each. */
export const outcomeOf = (issues: readonly Issue[]): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: issues.map(({ severity, reason, expression, about }) => ({
    severity,
    code: ISSUE_CODES[reason],
    details: { coding: [{ system: REASONS, code: reason }], text: words.reasons[reason](about) },
    ...(expression !== '' && { expression: [expression] }),
  })),
});

/** What went wrong at the door; the same for whatever is behind it. */
export const outcomeAtDoor = (problem: DoorProblem): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: [
    {
      severity: 'error',
      code: doorCode(problem),
      details: { coding: [{ system: REASONS, code: problem }], text: words.door[problem] },
    },
  ],
});

/** FHIR's issue types (http://hl7.org/fhir/issue-type). */
const ISSUE_CODES: Readonly<Record<IssueReason, string>> = {
  missing: 'required',
  'not-text': 'structure',
  'not-an-object': 'structure',
  'not-a-list': 'structure',
  'not-a-boolean': 'structure',
  'unknown-element': 'structure',
  modifier: 'extension',
  'not-used': 'informational',
  'not-a-date': 'value',
  'not-an-instant': 'value',
  'not-a-code': 'code-invalid',
  'not-this-resource': 'invalid',
  'not-laboratory': 'not-supported',
  'not-the-virus': 'not-supported',
  'no-laboratory-code': 'required',
  'method-unknown': 'required',
  'result-unknown': 'required',
  'result-contradicts': 'invariant',
  'not-final': 'business-rule',
  'not-the-disease': 'not-supported',
  refuted: 'business-rule',
  'item-unknown': 'code-invalid',
  'not-active': 'business-rule',
  'no-such-reference': 'not-found',
  'not-a-patient': 'invalid',
  'needs-a-key': 'required',
  'wrong-condition': 'not-supported',
  'other-content': 'conflict',
  'not-own-institution': 'business-rule',
  'nothing-in-force': 'business-rule',
  'place-unknown': 'value',
  'place-ambiguous': 'value',
  'not-a-bundle': 'invalid',
  'too-many-entries': 'too-long',
  'method-not-supported': 'not-supported',
  'type-not-supported': 'not-supported',
  'named-twice': 'duplicate',
  'unknown-parameter': 'not-supported',
  'needs-a-parameter': 'required',
  'too-many-found': 'too-costly',
  field: 'business-rule',
};

function doorCode(problem: DoorProblem): string {
  switch (problem) {
    case 'not-found':
      return 'not-found';
    case 'unauthenticated':
      return 'login';
    case 'unreadable':
    case 'not-json':
      return 'structure';
    case 'too-large':
      return 'too-long';
    case 'too-many':
    case 'overloaded':
      return 'throttled';
    case 'failed':
      return 'exception';
    case 'not-acceptable':
    case 'wrong-media-type':
      return 'not-supported';
    default:
      return assertNever(problem);
  }
}

/** The status of what goes wrong at the door. */
export const DOOR_STATUS: Readonly<Record<DoorProblem, number>> = {
  'not-found': 404,
  unauthenticated: 401,
  unreadable: 400,
  'too-large': 413,
  'too-many': 429,
  overloaded: 503,
  failed: 500,
  'not-acceptable': 406,
  'wrong-media-type': 415,
  'not-json': 400,
} satisfies Record<ProgramError | DoorProblem, number>;
