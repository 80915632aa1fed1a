import type { AuthorityId } from '../../../../kernel/ids.ts';
import { jstDate } from '../../../../kernel/instant.ts';
import { fixedClock } from '../../../../platform/clock/fixed.clock.ts';
import { createHttpApp } from '../../../../platform/http/http-app.ts';
import { languages } from '../../../../ui/language.ts';
import { loadRulebook } from '../../../rulebook/index.ts';
import { emergencyContact } from '../../use-cases/describe-scheme.ts';
import { landingRoute } from '../landing/landing.route.tsx';
import { plain } from '../resident-browser.fixture.ts';
import { createResidentFrame } from '../resident-frame.tsx';
import { informationRoutes } from './routes.ts';

const rulebook = await loadRulebook();

/** A page as it came, and as a person reads it. */
export interface PublicPage {
  readonly status: number;
  readonly html: string;
  readonly text: string;
}

/** The public pages on a day, without a database: none of them needs one for somebody who has no draft. */
export function publicSite(today: string): (path: string) => Promise<PublicPage> {
  const clock = fixedClock(`${today}T10:00`);
  const deps = {
    rulebook,
    database: undefined as never,
    askChannels: new Set(['web', 'line', 'voice'] as const),
    frame: createResidentFrame({
      authorityName: '神奈川県',
      emergencyContact: () => emergencyContact(rulebook, jstDate(clock.now())),
    }),
  };
  const app = createHttpApp({
    routes: [landingRoute(deps), ...informationRoutes(deps)],
    clock,
    publicOrigin: 'http://localhost',
    languages,
    training: false,
    authorityOf: () => 140007 as AuthorityId,
    findStaff: async () => null,
    findResident: async () => null,
    mayStaff: () => false,
    signInPath: '/console/sign-in',
    consolePath: '/console',
    errorPage: kind => kind,
    onRequest: () => undefined,
    onError: error => {
      throw error;
    },
  });
  return async path => {
    const response = await app.request(`http://localhost${path}`);
    const html = await response.text();
    return { status: response.status, html, text: plain(html) };
  };
}
