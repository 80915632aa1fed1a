import type { MessageTemplates } from '../domain/message-template.ts';
import type { OutgoingMessage } from '../domain/outgoing-message.ts';
import type { StoredMessage } from '../repository/message.repository.ts';
import type { SecretBox } from './plan-message.use-case.ts';

export interface TextDeps {
  readonly secretBox: SecretBox;
  readonly templates: MessageTemplates;
}

/** A message that was handed over, with the link token that was made for it then; null where it carries none. */
export interface ReadyMessage extends StoredMessage {
  readonly link: string | null;
}

/** The message as its channel sends it. Throws when nobody wrote its template, or its link could not be made. */
export function textOf(deps: TextDeps, message: ReadyMessage): OutgoingMessage {
  const { messageId, template: name, language, recipient, params } = message;
  const template = deps.templates[name];
  if (template === undefined) throw new Error(`There is no message template ${name}.`);
  if (params.linkFor && message.link === null)
    throw new Error('A message lacks the link that it should carry.');
  const { sealedSecret } = params;
  const opened = sealedSecret === null ? '' : deps.secretBox.open(sealedSecret, `message|${messageId}`);
  const text = template(params.values, message.link ?? opened, language);
  return { messageId, template: name, recipient, ...text };
}
