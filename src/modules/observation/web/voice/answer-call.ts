import type { AuthorityId } from '../../../../kernel/ids.ts';
import type { Instant } from '../../../../kernel/instant.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { CallTurn } from '../../../../platform/voice/call-turn.ts';
import { type Language, parseLanguage } from '../../../../ui/language.ts';
import type { CallAnswer, IncomingCall } from '../../../messaging/index.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import type { CallReply } from '../../domain/dialogue/call-reply.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import type { CallDeps } from '../../use-cases/voice/call-deps.ts';
import { takeCall } from '../../use-cases/voice/take-call.use-case.ts';
import { type CallContext, callText, sorryText } from '../dialogue/call-text.ts';
import type { Recordings } from '../dialogue/recording.ts';

export interface AnswerCallDeps extends CallDeps {
  /** Who calls. Nothing of a name is about health. */
  readonly authorityName: (authorityId: AuthorityId, language: string) => string;
  /** Prompts that were read by a person; null where a machine reads them all. */
  readonly recordings: Recordings | null;
}

/** Seconds without a key: for one key, and for measuring or several keys. */
const TO_PRESS_ONE = 10;
const TO_PRESS_SEVERAL = 20;

/** Does what an event of a call calls for, inside the caller's transaction, and returns what is said next. */
export async function answerCall(deps: AnswerCallDeps, tx: Tx, call: IncomingCall): Promise<CallAnswer> {
  const reply = await takeCall(deps, tx, call);
  const language = parseLanguage(call.language) ?? 'ja';
  const authority = deps.authorityName(tx.authorityId, language);
  return { turn: turnOf(reply, contextOf(deps, authority, language, tx.at)), turnNo: reply.turnNo };
}

/**
 * What is said when we cannot go on, in Japanese and English because nobody knows who listens: whom to call instead. The
 * number alone, for the name of the desk tells what the call is about.
 */
export function sorryTurn(
  { rulebook }: CallDeps,
  authorityName: (language: string) => string,
  at: Instant,
): CallTurn {
  return {
    say: (['ja', 'en'] as const).map(language => {
      const { consultation } = describeQuestion(rulebookIn(rulebook, language), at);
      return sorryText(language, authorityName(language), consultation?.phone ?? null);
    }),
    next: { kind: 'hang-up' },
  };
}

function turnOf({ say, expects }: CallReply, context: CallContext): CallTurn {
  return {
    say: say.flatMap(prompt => callText(prompt, context)),
    next:
      expects === null
        ? { kind: 'hang-up' }
        : {
            kind: 'gather',
            minDigits: expects.least,
            maxDigits: expects.most,
            timeoutSeconds: expects.most === 1 ? TO_PRESS_ONE : TO_PRESS_SEVERAL,
          },
  };
}

function contextOf(
  { rulebook, recordings }: AnswerCallDeps,
  authority: string,
  language: Language,
  at: Instant,
): CallContext {
  const { symptomTitle, emergency, consultation } = describeQuestion(rulebookIn(rulebook, language), at);
  return { language, authority, symptomTitle, emergency, consultation, recordings };
}
