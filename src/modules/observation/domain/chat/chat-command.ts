import { written } from '../dialogue/heard.ts';
import { AGAIN, GO_ON, START, STOP, STOP_NOW } from './chat-words.ts';
import { readLineCode } from './line-code.ts';

/** What somebody wants who wrote to us or pressed a button of ours. */
export type ChatCommand =
  /** Eight digits: meant to link the chat. */
  | { readonly kind: 'code'; readonly code: string }
  /** To be asked; where a dialogue is under way, its question once more. */
  | { readonly kind: 'start' }
  /** To answer once more what was answered today. */
  | { readonly kind: 'again' }
  /** To end the link, which is asked once more. */
  | { readonly kind: 'stop' }
  | { readonly kind: 'stop-now' }
  /** Anything else: an answer, if something was asked. */
  | { readonly kind: 'say'; readonly text: string };

/** The buttons of the chat that belong to no question. */
export type ChatButton = 'start' | 'again' | 'stop-now' | 'go-on';

/** What comes back when a button is pressed. */
export const buttonData = (button: ChatButton): string => `chat=${button}`;

const COMMAND_OF: Readonly<Record<ChatButton, ChatCommand>> = {
  start: { kind: 'start' },
  again: { kind: 'again' },
  'stop-now': { kind: 'stop-now' },
  // Whoever goes on is asked where they were.
  'go-on': { kind: 'start' },
};

const WORDS = [
  [START, COMMAND_OF.start],
  [GO_ON, COMMAND_OF['go-on']],
  [AGAIN, COMMAND_OF.again],
  [STOP, { kind: 'stop' }],
  [STOP_NOW, COMMAND_OF['stop-now']],
] as const;

/** Reads what was written, or the data of a button that was pressed. */
export function readChat(text: string): ChatCommand {
  const pressed = (Object.keys(COMMAND_OF) as ChatButton[]).find(button => buttonData(button) === text);
  if (pressed !== undefined) return COMMAND_OF[pressed];
  const said = written(text).text;
  const code = readLineCode(said);
  if (code !== null) return { kind: 'code', code };
  return WORDS.find(([words]) => words.has(said))?.[1] ?? { kind: 'say', text };
}
