export type { MessageTemplate, MessageTemplates } from './domain/message-template.ts';
export type { OutgoingMessage } from './domain/outgoing-message.ts';
export { deliverMessageJob } from './jobs/deliver-message.job.ts';
export { type Channel, followUpRefusedMails, wasMailRefused } from './repository/message.repository.ts';
export type { ChannelOutcome, ChannelSender } from './use-cases/deliver-message.use-case.ts';
export {
  type MessagePlan,
  planMessage,
  planMessages,
  type SecretBox,
} from './use-cases/plan-message.use-case.ts';
export { recoverMessages } from './use-cases/recover-messages.use-case.ts';
