import { readSessionCookie, writeSessionCookie } from '../../../platform/http/cookies.ts';
import type { RouteRequest } from '../../../platform/http/route.ts';
import { type Language, parseLanguage } from '../../../ui/language.ts';
import { wordsFor } from '../../../ui/words.ts';
import type { Step } from '../domain/steps.ts';
import type { DraftVisitor } from '../use-cases/draft-visitor.ts';
import { stepPath } from './paths.ts';
import { words } from './words.ts';

const DRAFT_COOKIE_SECONDS = 24 * 3600;

/** The visitor behind a request, known by the draft cookie of this authority. */
export function visitorOf(request: RouteRequest): DraftVisitor {
  const cookie = readSessionCookie(request.context, 'draft');
  const token = cookie?.authorityId === request.authorityId ? cookie.token : null;
  return { authorityId: request.authorityId, token, language: request.language };
}

/** Lets the browser keep the draft's token for another day. */
export function keepDraftCookie(request: RouteRequest, token: string): void {
  const { authorityId } = request;
  writeSessionCookie(request.context, 'draft', { authorityId, token }, DRAFT_COOKIE_SECONDS);
}

/** Goes to the step that is due. */
export const toStep = (request: RouteRequest, step: Step): Response =>
  request.seeOther(stepPath(request.language, step));

/** Goes to the step that is due after something was kept, which also gives the cookie another day. */
export function afterSaving(request: RouteRequest, visitor: DraftVisitor, next: Step): Response {
  if (visitor.token !== null) keepDraftCookie(request, visitor.token);
  return toStep(request, next);
}

/** The language of the request as the components know it. */
const languageOf = (request: RouteRequest): Language => parseLanguage(request.language) ?? 'ja';

/** The words in the language of the request. */
export const textOf = (request: RouteRequest) => wordsFor(words, languageOf(request));

/** All the words of the resident's pages in one language. */
export type Text = ReturnType<typeof textOf>;
