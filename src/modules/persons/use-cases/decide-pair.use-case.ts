import type { Uuid } from '../../../kernel/ids.ts';
import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { StaffActor } from '../../../platform/db/actor.ts';
import { exemptFromAudit } from '../../../platform/db/database.ts';
import { recordAudit } from '../../audit/index.ts';
import { type Choices, MERGE_CHOICES, type MergeRefusal } from '../domain/merge.ts';
import { mayDecide } from '../domain/person-candidate.ts';
import { markPair, pairById } from '../repository/person-pair.repository.ts';
import { mergePersons } from './merge-persons.use-case.ts';
import type { JoiningDeps } from './show-pairs.use-case.ts';

/** Which of the two sides a value is taken from, or which row stays. */
export type Side = 'a' | 'b';

/** What was decided about a pair; with 'same', which row stays and from which side each differing field comes. */
export type PairOrder =
  | { readonly decision: 'different' | 'later' }
  | {
      readonly decision: 'same';
      readonly kept: Side;
      readonly fields: Readonly<Partial<Record<(typeof MERGE_CHOICES)[number], Side>>>;
      readonly note: string;
    };

/** `settled`: somebody else decided meanwhile. */
export type PairRefusal = 'no-such-pair' | 'settled' | MergeRefusal;

/** Carries out what a human decided about a pair. Two different people are never proposed again. */
export function decidePair(
  { database, personReferences }: JoiningDeps,
  staff: StaffActor,
  pairId: Uuid,
  order: PairOrder,
): Promise<Result<'decided', PairRefusal>> {
  return database.withTenant(staff, async tx => {
    exemptFromAudit(tx, 'Nothing was decided.');
    const pair = await pairById(tx, pairId, true);
    if (pair === null) return fail('no-such-pair');
    if (!mayDecide(pair.status, order.decision)) return fail('settled');
    if (order.decision !== 'same') {
      await markPair(tx, pairId, order.decision);
      await recordAudit(tx, {
        action: order.decision === 'different' ? 'person.keep-apart' : 'person.put-off',
        resource: 'person',
        subjectId: pair.standingA,
        purpose: 'surveillance',
        detail: { pairId, other: pair.standingB },
      });
      return ok('decided');
    }
    const { standingA, standingB } = pair;
    const merged = await mergePersons(
      tx,
      { personReferences },
      {
        keptId: order.kept === 'a' ? standingA : standingB,
        mergedId: order.kept === 'a' ? standingB : standingA,
        choices: choicesOf(order),
        pairId,
        note: order.note,
      },
    );
    return merged.ok ? ok('decided') : merged;
  });
}

const choicesOf = ({ kept, fields }: Extract<PairOrder, { decision: 'same' }>): Choices =>
  Object.fromEntries(
    MERGE_CHOICES.map(choice => [choice, (fields[choice] ?? kept) === kept ? 'kept' : 'merged']),
  );
