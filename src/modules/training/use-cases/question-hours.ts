import { type Instant, jstDate } from '../../../kernel/instant.ts';
import { nearestVersion, type Rulebook } from '../../rulebook/index.ts';
import type { QuestionHours } from '../domain/clock-step.ts';

/** When the daily question opens and falls due by the rule of the day of `at`. */
export const questionHours = (rulebook: Rulebook, at: Instant): readonly QuestionHours[] =>
  nearestVersion(rulebook.observation, jstDate(at)).slots;
