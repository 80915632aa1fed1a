import type { Instant } from '../../../../kernel/instant.ts';
import type { Tx } from '../../../../platform/db/database.ts';
import type { LineText } from '../../../../platform/line/line.port.ts';
import type { LineEvent } from '../../../../platform/line/line-webhook.ts';
import { type Language, parseLanguage } from '../../../../ui/language.ts';
import { rulebookIn } from '../../../rulebook/index.ts';
import type { Prompt } from '../../domain/dialogue/prompt.ts';
import { describeQuestion } from '../../use-cases/describe-question.ts';
import type { ChatNotice, ChatReply, Saying } from '../../use-cases/line/chat-reply.ts';
import type { LineDeps } from '../../use-cases/line/line-deps.ts';
import { takeLineEvent } from '../../use-cases/line/take-line-event.use-case.ts';
import { type LineContext, lineText } from '../dialogue/line-text.ts';
import { noticeText } from './chat-text.ts';

export interface AnswerLineDeps extends LineDeps {
  /** The address of the page that a link token opens. */
  readonly linkOf: (language: string, token: string) => string;
}

/** LINE takes no more texts in one reply. */
const MOST_TEXTS = 5;

/** Does what an event of LINE calls for, inside the caller's transaction, and returns what to reply: nothing, or a few texts. */
export async function answerLine(
  deps: AnswerLineDeps,
  tx: Tx,
  event: LineEvent,
): Promise<readonly LineText[]> {
  const reply = await takeLineEvent(deps, tx, event);
  const language = reply.language === null ? null : (parseLanguage(reply.language) ?? 'ja');
  return fitted(reply.say.map(saying => textOf(deps, saying, reply, language, tx.at)));
}

function textOf(
  deps: AnswerLineDeps,
  saying: Saying,
  reply: ChatReply,
  language: Language | null,
  at: Instant,
): LineText {
  return isNotice(saying)
    ? noticeText(saying.code, language)
    : lineText(saying, contextOf(deps, reply, language ?? 'ja', at));
}

const NOTICES: ReadonlySet<string> = new Set<ChatNotice>([
  'how-to-link',
  'wrong-code',
  'linked',
  'family',
  'nothing-to-answer',
  'all-answered',
  'more-people',
  'ask-stop',
  'stopped',
  'not-taken',
]);

const isNotice = (saying: Saying): saying is Exclude<Saying, Prompt> => NOTICES.has(saying.code);

function contextOf(
  { rulebook, linkOf }: AnswerLineDeps,
  { linkToken }: ChatReply,
  language: Language,
  at: Instant,
): LineContext {
  const { symptomTitle, emergency, consultation } = describeQuestion(rulebookIn(rulebook, language), at);
  return {
    language,
    symptomTitle,
    emergencyPhone: emergency?.phone ?? null,
    consultationPhone: consultation?.phone ?? null,
    webLink: linkToken === null ? '' : linkOf(language, linkToken),
  };
}

/** Joins the first texts where there are more than LINE takes; the question with its buttons stays the last. */
function fitted(texts: readonly LineText[]): readonly LineText[] {
  if (texts.length <= MOST_TEXTS) return texts;
  const joined = texts.slice(0, texts.length - MOST_TEXTS + 1);
  return [{ text: joined.map(({ text }) => text).join('\n\n') }, ...texts.slice(joined.length)];
}
