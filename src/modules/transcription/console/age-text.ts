import { epochMs, type Instant } from '../../../kernel/instant.ts';
import { ja as words } from './words.ja.ts';

const HOUR_MS = 3_600_000;

/** How long something has been waiting, in days and hours. */
export function ageText(since: Instant, now: Instant): string {
  const hours = Math.max(0, Math.floor((epochMs(now) - epochMs(since)) / HOUR_MS));
  return hours === 0 ? words.justNow : words.age(Math.floor(hours / 24), hours % 24);
}
