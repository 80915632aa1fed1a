export const HOME_PATH = '/console';
export const SIGN_IN_PATH = '/console/sign-in';
export const SIGN_OUT_PATH = '/console/sign-out';
export const OWN_ACCOUNT_PATH = '/console/account';
export const OWN_PASSWORD_PATH = '/console/account/password';
export const END_SESSION_PATH = '/console/account/end-session';
export const END_OTHER_SESSIONS_PATH = '/console/account/end-other-sessions';
export const ACCOUNTS_PATH = '/console/accounts';
export const COLLEAGUES_PATH = '/console/colleagues';
export const NEW_PASSKEY_PATH = '/console/account/passkeys/new';
export const REMOVE_PASSKEY_PATH = '/console/account/passkeys/remove';

/** Linking one's own account with the provider of the authority. */
export const OWN_IDENTITY_PATH = '/console/account/provider';
export const START_OWN_IDENTITY_PATH = '/console/account/provider/start';
export const END_OWN_IDENTITY_PATH = '/console/account/provider/end';
/** Where an authority enters its provider. */
export const PROVIDER_PATH = '/console/identity-provider';

/** In the form and the address of signing in: for which organisation. */
export const OFFICE_FIELD = 'office';

/** Where what is still owed after the password is given. */
export const SECOND_STEP_PATHS = {
  enrol: '/console/sign-in/enrol',
  code: '/console/sign-in/code',
} as const;
/** Where a passkey is given instead of a code. */
export const PASSKEY_STEP_PATH = '/console/sign-in/passkey';

/** Signing in by the provider of an authority: away, back, and what follows. */
export const IDENTITY_PATHS = {
  start: '/console/sign-in/provider',
  /** The redirect URI that is entered at the provider, after the origin. */
  back: '/console/sign-in/provider/callback',
  finish: '/console/sign-in/provider/finish',
  confirm: '/console/sign-in/provider/link',
  leave: '/console/sign-in/provider/leave',
} as const;

const INSIDE = /^\/console(\/[A-Za-z0-9_-]+)*$/;

/** Where to go after signing in: the staff page that was asked for, else the home page. Never another site (ASVS 3.7.2). */
export const pathAfterSignIn = (asked: string | undefined): string =>
  asked !== undefined && INSIDE.test(asked) && !asked.startsWith(SIGN_IN_PATH) ? asked : HOME_PATH;

/** The path with what was asked for, to be carried through the steps of signing in. */
export const withNext = (path: string, next: string): string =>
  next === HOME_PATH ? path : `${path}?next=${encodeURIComponent(next)}`;
