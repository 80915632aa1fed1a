import type { Prompt } from '../../domain/dialogue/prompt.ts';

/** What is said in a chat besides the dialogue. Nothing of it is about health. */
export type ChatNotice =
  /** To whoever is not linked. */
  | 'how-to-link'
  | 'wrong-code'
  | 'linked'
  /** Others of the household can be asked in this chat, too. */
  | 'family'
  /** Nobody of the chat can be asked now. */
  | 'nothing-to-answer'
  /** Everybody has answered; they may answer once more. */
  | 'all-answered'
  /** Somebody else of the chat has a question that waits. */
  | 'more-people'
  | 'ask-stop'
  | 'stopped'
  /** The answer could not be taken; the web is offered. */
  | 'not-taken';

/** Something to say in a chat, without its words. */
export type Saying = Prompt | { readonly code: ChatNotice };

/** The answer to something that a user did; nothing is answered where it says nothing. */
export interface ChatReply {
  readonly say: readonly Saying[];
  /** Of the filing that the chat is about; null while the user is linked to none. */
  readonly language: string | null;
  /** Opens the same question on the web; null unless the reply offers it. */
  readonly linkToken: string | null;
}

export const SILENCE: ChatReply = { say: [], language: null, linkToken: null };

/** A reply that consists of notices. */
export const notices = (language: string | null, ...codes: readonly ChatNotice[]): ChatReply => ({
  say: codes.map(code => ({ code })),
  language,
  linkToken: null,
});
