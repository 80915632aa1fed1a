/** A way by which a message reaches a person. */
export type Channel = 'mail' | 'line' | 'voice' | 'sms';

export const CHANNELS: readonly Channel[] = ['mail', 'line', 'voice', 'sms'];
