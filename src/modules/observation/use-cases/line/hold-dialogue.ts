import type { Tx } from '../../../../platform/db/database.ts';
import { advance, hasExpired, startDialogue } from '../../domain/dialogue/dialogue.ts';
import { type DialogueState, personOf } from '../../domain/dialogue/dialogue-state.ts';
import { type DialogueRules, questionOf } from '../../domain/dialogue/questions.ts';
import {
  endDialogue,
  insertDialogue,
  lockDialogue,
  type StoredDialogue,
} from '../../repository/dialogue.repository.ts';
import type { LineLink } from '../../repository/line-link.repository.ts';
import { observationRuleAt } from '../observation-rule.ts';
import { type ChatReply, notices, type Saying } from './chat-reply.ts';
import type { LineDeps } from './line-deps.ts';
import { type PersonOfChat, peopleOfChat } from './people-of-chat.ts';
import { takeTurn } from './take-turn.ts';

/** An hour: longer than anybody takes, shorter than from one question to the next. */
const EXPIRES_AFTER_MINUTES = 60;

type HoldDeps = Pick<LineDeps, 'rulebook' | 'residentLinks'>;

/** What a linked user did: began, began once more, or said something. */
export type ChatInput =
  | { readonly kind: 'start' }
  | { readonly kind: 'again' }
  | { readonly kind: 'say'; readonly text: string };

/** The rules of a dialogue in LINE now: whoever writes in a linked chat has been identified by the link. */
export const chatRules = ({ rulebook }: Pick<LineDeps, 'rulebook'>, tx: Pick<Tx, 'at'>): DialogueRules => ({
  ...observationRuleAt(rulebook, tx.at),
  expiresAfterMinutes: EXPIRES_AFTER_MINUTES,
  isRightMonthDay: () => false,
});

/**
 * Goes on with the dialogue of a linked user, or begins one with the questions that are open now. Whoever is in the
 * middle of one and starts again is asked the same question again. The answer belongs to the slot of the beginning.
 */
export async function holdDialogue(
  deps: HoldDeps,
  tx: Tx,
  links: readonly [LineLink, ...LineLink[]],
  input: ChatInput,
): Promise<ChatReply> {
  const rules = chatRules(deps, tx);
  const [{ userId }] = links;
  const open = await liveDialogue(deps, tx, await lockDialogue(tx, 'line', userId), links, rules);
  if (open === null) return begin(deps, tx, links, input, rules);
  if (input.kind !== 'say') {
    const question = questionOf[open.state.step](open.state, rules);
    return reply(deps, tx, links, open.state, [question]);
  }
  const turn = advance(open.state, { kind: 'text', text: input.text }, rules, tx.at);
  const { say, isAnswered } = await takeTurn(deps, tx, open.dialogueId, turn, links);
  const isAnyWaiting = isAnswered && (await peopleOfChat(tx, deps.rulebook, links)).some(isWaiting);
  return reply(deps, tx, links, open.state, isAnyWaiting ? [...say, { code: 'more-people' }] : say);
}

type LiveDialogue = Pick<StoredDialogue, 'dialogueId'> & { readonly state: DialogueState };

/** The stored dialogue if it can be gone on with; one that has expired, or cannot be read, is ended. */
async function liveDialogue(
  deps: HoldDeps,
  tx: Tx,
  stored: StoredDialogue | null,
  links: readonly LineLink[],
  rules: DialogueRules,
): Promise<LiveDialogue | null> {
  if (stored === null) return null;
  const { dialogueId, state } = stored;
  if (state === null) {
    await endDialogue(tx, dialogueId, 'expired');
    return null;
  }
  if (!hasExpired(state, rules, tx.at)) return { dialogueId, state };
  await takeTurn(deps, tx, dialogueId, advance(state, { kind: 'gone' }, rules, tx.at), links);
  return null;
}

async function begin(
  deps: HoldDeps,
  tx: Tx,
  links: readonly [LineLink, ...LineLink[]],
  input: ChatInput,
  rules: DialogueRules,
): Promise<ChatReply> {
  const [{ userId, language }] = links;
  const people = await peopleOfChat(tx, deps.rulebook, links);
  if (people.length === 0) return notices(language, 'nothing-to-answer');
  const [first, ...others] = input.kind === 'again' ? people : people.filter(isWaiting);
  if (first === undefined) return notices(language, 'all-answered');
  const setting = {
    medium: 'line',
    people: [askable(first), ...others.map(askable)],
    householdSize: links.length,
  } as const;
  const turn = startDialogue(setting, rules, tx.at);
  if (turn.kind === 'ended') throw new Error('A dialogue that begins asks something.');
  await insertDialogue(tx, 'line', userId, turn.state);
  return reply(deps, tx, links, turn.state, turn.say);
}

const isWaiting = ({ isAnswered }: PersonOfChat): boolean => !isAnswered;

const askable = ({ position, slot }: PersonOfChat) => ({ position, slot });

/** In the language of the person whom it is about. */
async function reply(
  { residentLinks }: HoldDeps,
  tx: Tx,
  links: readonly [LineLink, ...LineLink[]],
  state: DialogueState,
  say: readonly Saying[],
): Promise<ChatReply> {
  const { caseId } = personOf(state).slot;
  const { language, filingId } = links.find(link => link.caseId === caseId) ?? links[0];
  if (!say.some(({ code }) => code === 'offer-web')) return { say, language, linkToken: null };
  const tokens = await residentLinks(tx, [filingId]);
  return { say, language, linkToken: tokens.get(filingId) ?? null };
}
