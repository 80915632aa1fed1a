import type { Child } from 'hono/jsx';
import type { Route, RouteRequest } from '../../../../platform/http/route.ts';
import { parseLanguage } from '../../../../ui/language.ts';
import { wordsFor } from '../../../../ui/words.ts';
import {
  type AnswerLink,
  readInquiryAnswer,
  showAnswerLink,
} from '../../use-cases/read-inquiry-answer.use-case.ts';
import { AnswerGonePage, AnswerLinkPage, AnswerPage } from './answer.page.tsx';
import type { InquiryDeps } from './inquiry-deps.ts';
import { answerPath, INQUIRY_PATHS } from './paths.ts';
import { inquiryWords } from './words.ts';

/** The link of the mail about an answer: GET says that there is one, POST shows it. */
export const inquiryAnswerRoutes = (deps: InquiryDeps): readonly Route[] => {
  const access = { kind: 'anyone' } as const;
  const path = `/:language${INQUIRY_PATHS.answer}`;
  return [
    { method: 'GET', path, access, handle: request => show(deps, request) },
    { method: 'POST', path, access, handle: request => open(deps, request) },
  ];
};

const linkOf = (request: RouteRequest): AnswerLink => ({
  authorityId: request.authorityId,
  token: request.param('token'),
});

async function show(deps: InquiryDeps, request: RouteRequest): Promise<Response> {
  switch (await showAnswerLink(deps, linkOf(request))) {
    case 'unknown':
      return request.notFound();
    case 'expired':
      return gone(deps, request);
    case 'usable': {
      const action = answerPath(request.language, request.param('token'));
      return draw(deps, request, textOf(request).linkTitle, <AnswerLinkPage action={action} />);
    }
  }
}

async function open(deps: InquiryDeps, request: RouteRequest): Promise<Response> {
  const found = await readInquiryAnswer(deps, linkOf(request));
  if (found === 'unknown') return request.notFound();
  if (found === 'expired') return gone(deps, request);
  return draw(deps, request, textOf(request).title, <AnswerPage found={found} />);
}

const gone = (deps: InquiryDeps, request: RouteRequest): Promise<Response> =>
  draw(deps, request, textOf(request).goneTitle, <AnswerGonePage />, 410);

async function draw(
  deps: InquiryDeps,
  request: RouteRequest,
  title: string,
  children: Child,
  status: 200 | 410 = 200,
): Promise<Response> {
  return request.page(await deps.frame(request, { title, children }), status);
}

const textOf = ({ language }: RouteRequest) => wordsFor(inquiryWords, parseLanguage(language) ?? 'ja').answer;
