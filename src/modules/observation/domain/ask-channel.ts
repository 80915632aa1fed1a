/** How a person can be asked: by a mail with a link (web), LINE, an automated call, or a short message (K-13, K-21). */
export type AskChannel = 'web' | 'line' | 'voice' | 'sms';

/** What the rulebook's ladder says to do when answers are missing. */
export type SilenceStep = 'reminder' | 'voice-call' | 'staff-call';

/**
 * The channel of the reminder before a question falls due: the person's own, or a voice call once so many answers are
 * missing that the ladder asks for more than a reminder (TV-081).
 */
export const reminderChannel = (own: AskChannel, step: SilenceStep | null): AskChannel =>
  step === 'voice-call' || step === 'staff-call' ? 'voice' : own;
