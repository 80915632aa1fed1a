export { lineWebhookRoute } from './api/line-webhook.route.ts';
export { smsStatusRoute } from './api/sms-status.route.ts';
export { voiceCallbackRoutes } from './api/voice-callback.route.ts';
export { ownMessageTemplates } from './console/message-templates.ts';
export { channelNavigation } from './console/navigation.ts';
export { channelRoutes } from './console/routes.tsx';
export { CHANNELS, type Channel } from './domain/channel.ts';
export type { MessageTemplate, MessageTemplates } from './domain/message-template.ts';
export type { OutgoingMessage } from './domain/outgoing-message.ts';
export { deliverMessageJob } from './jobs/deliver-message.job.ts';
export { followUpRefusedMails, wasMailRefused } from './repository/message.repository.ts';
export { messageOrderedBy } from './repository/provider-message.repository.ts';
export { callToken, readCallToken } from './use-cases/call-token.ts';
export { confirmCanaryOfMessage } from './use-cases/confirm-canary.use-case.ts';
export type { ChannelOutcome, ChannelSender } from './use-cases/deliver-message.use-case.ts';
export {
  type ChannelRates,
  channelsWithWork,
  type DispatchDeps,
  dispatchChannel,
  dispatchMessages,
} from './use-cases/dispatch-messages.use-case.ts';
export { createFairSharing } from './use-cases/fair-sharing.ts';
export { forgetInboundEvents } from './use-cases/forget-inbound-events.use-case.ts';
export {
  type BulkMessagePlan,
  cancelPlanned,
  planBulkMessages,
} from './use-cases/plan-bulk-messages.use-case.ts';
export {
  planMessage,
  planMessages,
  type SecretBox,
} from './use-cases/plan-message.use-case.ts';
export { type AlarmDeps, endAlarms, raiseAlarms } from './use-cases/raise-alarms.use-case.ts';
export type { CallAnswer, IncomingCall } from './use-cases/receive-call-event.use-case.ts';
export { recoverMessages } from './use-cases/recover-messages.use-case.ts';
export { reportUnreached } from './use-cases/report-unreached.ts';
export { MESSAGE_FAILED, type MessageFailure } from './use-cases/tell-failures.ts';
export { usableChannels } from './use-cases/usable-channels.use-case.ts';
export { watchChannels } from './use-cases/watch-channels.use-case.ts';
