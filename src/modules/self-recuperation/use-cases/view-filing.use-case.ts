import { parseUuid, type Uuid } from '../../../kernel/ids.ts';
import { addHours, type Instant } from '../../../kernel/instant.ts';
import { type Database, exemptFromAudit, type Tx } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { caseById } from '../../cases/index.ts';
import { wasMailRefused } from '../../messaging/index.ts';
import type { Rulebook } from '../../rulebook/index.ts';
import type { Filing } from '../domain/filing.ts';
import { isClaimOver } from '../domain/review.ts';
import { picturesFor } from '../domain/review-checklist.ts';
import { type ReturnReason, returnReasonsFor } from '../domain/review-reasons.ts';
import { filingById } from '../repository/filing.repository.ts';
import { type FilingHistoryLine, filingEvents } from '../repository/filing-event.repository.ts';
import { currentImages, type FilingImage } from '../repository/filing-image.repository.ts';
import {
  type HeldDecision,
  heldDecisionOf,
  heldDecisionsOf,
} from '../repository/held-decision.repository.ts';
import {
  filingsOfSamePerson,
  filingsWithLikeImages,
  type LikeImage,
  type OtherFiling,
} from '../repository/review-likeness.repository.ts';
import { assessFiling, type FilingAssessment } from './assess-filing.ts';
import type { DecisionUndo } from './decide-filing.use-case.ts';
import type { StaffNames } from './review-queue.use-case.ts';
import { needsOf, type Reviewer, reviewStateOf } from './review-step.ts';

export type { Filing, FilingAssessment, FilingHistoryLine, FilingImage, HeldDecision, OtherFiling };

/** How the filing stands to the reviewer who looks at it. */
export type Hold = 'mine' | 'held' | 'free' | 'other' | 'decided';

/** Everything that a reviewer sees of one filing. */
export interface FilingView {
  readonly filing: Filing;
  readonly hold: Hold;
  readonly images: readonly FilingImage[];
  readonly assessment: FilingAssessment;
  readonly likeImages: readonly LikeImage[];
  readonly samePerson: readonly OtherFiling[];
  /** A mail about this filing came back: only the telephone reaches the person (K-36). */
  readonly mailRefused: boolean;
  /** What must be seen, picture by picture. */
  readonly pictures: ReturnType<typeof picturesFor>;
  readonly returnReasons: readonly ReturnReason[];
  readonly history: readonly FilingHistoryLine[];
  /** Display names of the staff in the history. */
  readonly names: ReadonlyMap<Uuid, string>;
  /** What this reviewer decided a moment ago, of this filing or of others, and can still take back; the latest first. */
  readonly undoable: readonly HeldDecision[];
  readonly undoSeconds: number;
  readonly now: Instant;
}

export interface ViewDeps {
  readonly database: Database;
  readonly rulebook: Rulebook;
  readonly staffNames: StaffNames;
  readonly decisionUndo: DecisionUndo;
}

/** Pictures that resemble one of an older filing than this are no longer looked for. */
const RESEMBLING_HOURS = 30 * 24;

/** Names of what the page shows of the person, for the audit. */
const VIEWED_FIELDS = [
  ...['managementNumber', 'status', 'submittedAt', 'dueOn', 'decisionReasons', 'checklist'],
  ...['name', 'nameKana', 'birthDate', 'age', 'guardianName', 'postalCode', 'address', 'phone', 'email'],
  ...['observationChannel', 'pregnancy', 'riskFactors', 'testedAtMedicalInstitution', 'testedOn', 'onsetOn'],
  ...['testSource', 'evidenceKind', 'kitListed', 'kitMaker', 'remarks'],
];

/** Opens a filing before a reviewer; null when there is none in their authority. The look leaves an audit row. */
export async function viewFiling(
  { database, rulebook, staffNames, decisionUndo }: ViewDeps,
  reviewer: Reviewer,
  filingId: Uuid,
): Promise<FilingView | null> {
  return database.withTenant(reviewer, async tx => {
    const filing = await filingById(tx, filingId);
    if (filing === null) {
      exemptFromAudit(tx, 'there is no such filing to show');
      return null;
    }
    const watched = await caseById(tx, filing.caseId);
    if (watched === null) throw new Error('A filing without its case.');
    const history = await filingEvents(tx, filingId);
    await recordAudit(tx, {
      action: 'filing.read',
      resource: 'filing',
      subjectId: filingId,
      purpose: 'review',
      fields: VIEWED_FIELDS,
    });
    const held = await heldDecisionOf(tx, filingId);
    return {
      filing,
      hold:
        held === null ? holdOf(filing, reviewer, tx.at) : held.reviewerId === reviewer.id ? 'held' : 'other',
      images: await currentImages(tx, filingId),
      assessment: assessFiling(rulebook, filing, watched, tx.at),
      likeImages: await filingsWithLikeImages(tx, filing, addHours(tx.at, -RESEMBLING_HOURS)),
      samePerson: await filingsOfSamePerson(tx, filing),
      mailRefused: await wasMailRefused(tx, filingId),
      pictures: picturesFor(needsOf(filing)),
      returnReasons: returnReasonsFor(needsOf(filing)),
      history,
      names: await namesOf(tx, staffNames, history),
      undoable: await heldDecisionsOf(tx, reviewer.id, decisionUndo.clock.now()),
      undoSeconds: decisionUndo.seconds,
      now: tx.at,
    };
  });
}

function holdOf(filing: Filing, reviewer: Reviewer, now: Instant): Hold {
  const { status, claim } = reviewStateOf(filing);
  if (status === 'submitted') return 'free';
  if (status !== 'under-review') return 'decided';
  if (claim?.reviewerId === reviewer.id) return 'mine';
  return claim === null || isClaimOver(claim, now) ? 'free' : 'other';
}

/** The account behind an actor's name such as `staff:0190…`; null when the actor is no staff account. */
export const accountOf = (actor: string): Uuid | null =>
  actor.startsWith('staff:') ? parseUuid(actor.slice('staff:'.length)) : null;

const namesOf = (
  tx: Tx,
  staffNames: StaffNames,
  history: readonly FilingHistoryLine[],
): Promise<ReadonlyMap<Uuid, string>> =>
  staffNames(tx, [...new Set(history.flatMap(({ actor }) => accountOf(actor) ?? []))]);
