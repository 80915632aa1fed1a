/** What a person reads. Carries no name, disease, result or address: only neutral words, a link or a code. */
export interface MessageText {
  readonly subject: string;
  readonly body: string;
  /** Buttons under the message, for channels that have them: LINE. `data` is what comes back. */
  readonly quickReplies?: readonly { readonly label: string; readonly data: string }[];
}

/** Writes one kind of message. `secret` is the token or code that is stored sealed and forgotten after sending. */
export type MessageTemplate = (
  params: Readonly<Record<string, string>>,
  secret: string,
  language: string,
) => MessageText;

/** Every kind of message of a module, by name. */
export type MessageTemplates = Readonly<Record<string, MessageTemplate>>;
