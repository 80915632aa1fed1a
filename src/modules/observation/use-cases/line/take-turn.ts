import { assertNever } from '../../../../kernel/assert-never.ts';
import type { Uuid } from '../../../../kernel/ids.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import { closingOf } from '../../domain/dialogue/dialogue.ts';
import type { Outcome, Turn } from '../../domain/dialogue/turn.ts';
import { endDialogue, saveDialogue } from '../../repository/dialogue.repository.ts';
import type { LineLink } from '../../repository/line-link.repository.ts';
import { callHuman } from '../call-human.ts';
import { answerInOrder } from '../record-answers.use-case.ts';
import type { Saying } from './chat-reply.ts';
import type { LineDeps } from './line-deps.ts';

type TurnDeps = Pick<LineDeps, 'rulebook'>;

/** What is said after a turn, and whether an answer was stored with it. */
export interface Taken {
  readonly say: readonly Saying[];
  readonly isAnswered: boolean;
}

/**
 * Does what a turn of a dialogue calls for, in the transaction of the event that brought it: keeps the state, calls a
 * human for an emergency at once (K-20), records the whole answer. The dialogue's id is the answer's, so that one dialogue
 * makes one answer.
 */
export async function takeTurn(
  deps: TurnDeps,
  tx: Tx,
  dialogueId: Uuid,
  turn: Turn,
  links: readonly LineLink[],
): Promise<Taken> {
  switch (turn.kind) {
    case 'asking':
      await saveDialogue(tx, dialogueId, turn.state);
      if (turn.alarm !== null) await callHuman(deps, tx, turn.alarm);
      return { say: turn.say, isAnswered: false };
    case 'ended':
      return end(deps, tx, dialogueId, turn, links);
    default:
      return assertNever(turn);
  }
}

async function end(
  deps: TurnDeps,
  tx: Tx,
  dialogueId: Uuid,
  { outcome, say }: Extract<Turn, { kind: 'ended' }>,
  links: readonly LineLink[],
): Promise<Taken> {
  await endDialogue(tx, dialogueId, outcome.kind === 'refused' ? outcome.why : outcome.kind);
  switch (outcome.kind) {
    case 'refused':
      return { say, isAnswered: false };
    case 'urgent-incomplete':
      await callHuman(deps, tx, outcome);
      return { say, isAnswered: false };
    case 'answered':
      return record(deps, tx, dialogueId, outcome, links);
    default:
      return assertNever(outcome);
  }
}

async function record(
  { rulebook }: TurnDeps,
  tx: Tx,
  dialogueId: Uuid,
  { slot, given }: Extract<Outcome, { kind: 'answered' }>,
  links: readonly LineLink[],
): Promise<Taken> {
  const link = links.find(({ caseId }) => caseId === slot.caseId);
  // The link to this person may have ended while the dialogue went on.
  if (link === undefined) return NOT_TAKEN;
  const [recorded] = await answerInOrder(tx, rulebook, [
    {
      subject: { caseId: slot.caseId },
      slot: { slotOn: slot.slotOn, slotNo: slot.slotNo },
      answerId: dialogueId,
      channel: 'line',
      given,
      answeredBy: { kind: 'resident', authorityId: tx.authorityId, id: link.filingId },
    },
  ]);
  return recorded?.ok === true
    ? { say: closingOf('line', recorded.value.grade), isAnswered: true }
    : NOT_TAKEN;
}

const NOT_TAKEN: Taken = { say: [{ code: 'not-taken' }, { code: 'offer-web' }], isAnswered: false };
