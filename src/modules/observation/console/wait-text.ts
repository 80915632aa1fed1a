import { epochMs, type Instant } from '../../../kernel/instant.ts';
import { ja as words } from './words.ja.ts';

/** How long someone has been waiting, to the minute; the largest two units. */
export function waitText(since: Instant, now: Instant): string {
  const minutes = Math.max(0, Math.floor((epochMs(now) - epochMs(since)) / 60_000));
  return words.duration(Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60);
}
