import type { Uuid } from '../../../kernel/ids.ts';

export const CHANNELS_PATH = '/console/channels';
export const ACKNOWLEDGE_PATTERN = '/console/channels/alarms/:alarmId/acknowledge';
export const CANARY_PATTERN = '/canary/:token';

/** Where an alarm is acknowledged. */
export const acknowledgePath = (alarmId: Uuid): string => `/console/channels/alarms/${alarmId}/acknowledge`;

/** Where a canary is confirmed. */
export const canaryPath = (token: string): string => `/canary/${token}`;
