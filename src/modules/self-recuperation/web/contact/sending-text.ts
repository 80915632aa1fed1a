import type { RouteRequest } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import type { SendingRefusal } from '../../use-cases/mailed-code.ts';
import { contactWords } from './words.ts';

/** Why no code was mailed, in the language of the request. */
export function sendingText({ language }: RouteRequest, refusal: SendingRefusal): string {
  const text = wordsFor(contactWords, parseLanguage(language) ?? 'ja');
  return refusal.kind === 'too-soon' ? text.tooSoon(refusal.seconds) : text.tooMany;
}
