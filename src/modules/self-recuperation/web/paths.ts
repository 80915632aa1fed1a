import type { ImageKind } from '../domain/evidence.ts';
import type { Step } from '../domain/steps.ts';

/** The page of every step, after the language. A new step does not compile until it has one. */
export const STEP_PATHS: Readonly<Record<Step, string>> = {
  consent: '/filing/consent',
  conditions: '/filing/conditions',
  'not-eligible': '/filing/not-eligible',
  applicant: '/filing/applicant',
  email: '/filing/email',
  evidence: '/filing/evidence',
  confirm: '/filing/confirm',
  done: '/filing/done',
};

/** The other pages, after the language. */
export const PATHS = {
  resendCode: '/filing/email/resend',
  image: '/filing/images/:kind',
  open: '/open/:token',
  newLink: '/open/:token/new-link',
  status: '/status',
  accessLog: '/status/access-log',
  signOut: '/status/sign-out',
  contact: '/status/contact',
  contactCode: '/status/contact/code',
  resendContactCode: '/status/contact/code/resend',
  withdraw: '/withdraw',
  refile: '/refile',
  /** Filing for another member of the household: from the page after filing, and from one's own pages. */
  householdAfterFiling: '/filing/household',
  household: '/status/household',
  /** Owned by the observation module. */
  observe: '/observe',
  /** Where anybody checks a paper, without a language before it; owned by the documents module. */
  verify: '/v',
} as const;

/** The pattern of a page in every language. */
export const inAnyLanguage = (path: string): string => `/:language${path}`;

/** The landing page. */
export const landingPath = (language: string): string => `/${language}`;

/** The page of a step. */
export const stepPath = (language: string, step: Step): string => `/${language}${STEP_PATHS[step]}`;

/** A page without parameters. */
export const pagePath = (
  language: string,
  page: Exclude<keyof typeof PATHS, 'image' | 'open' | 'newLink' | 'verify'>,
): string => `/${language}${PATHS[page]}`;

/** The draft's own image. */
export const imagePath = (language: string, kind: ImageKind): string =>
  `/${language}${PATHS.image.replace(':kind', kind)}`;

/** The page behind a link in a mail. */
export const openPath = (language: string, token: string): string =>
  `/${language}${PATHS.open.replace(':token', encodeURIComponent(token))}`;

/** Where a new link can be asked for. */
export const newLinkPath = (language: string, token: string): string =>
  `/${language}${PATHS.newLink.replace(':token', encodeURIComponent(token))}`;

/** The link that a mail carries; `publicOrigin` is scheme and host of this installation. */
export const residentLinkUrl = (publicOrigin: string, language: string, token: string): string =>
  `${publicOrigin}${openPath(language, token)}`;

/** The same, for somebody who wants to withdraw: the link leads on to that page (K-66). */
export const withdrawalLinkUrl = (publicOrigin: string, language: string, token: string): string =>
  `${residentLinkUrl(publicOrigin, language, token)}?${LEADS_TO.name}=${LEADS_TO.withdraw}`;

/** What a link's address says of the page that it opens; the status page unless told. */
export const LEADS_TO = { name: 'to', withdraw: 'withdraw' } as const;

/** The steps that the residents count (K-27). */
export const STEPS_IN_ALL = 3;
