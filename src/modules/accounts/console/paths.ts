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

/** In the form and the address of signing in: for which organisation. */
export const OFFICE_FIELD = 'office';

/** Where what is still owed after the password is given. */
export const SECOND_STEP_PATHS = {
  enrol: '/console/sign-in/enrol',
  code: '/console/sign-in/code',
} as const;
/** Where a passkey is given instead of a code. */
export const PASSKEY_STEP_PATH = '/console/sign-in/passkey';

const INSIDE = /^\/console(\/[A-Za-z0-9_-]+)*$/;

/** Where to go after signing in: the staff page that was asked for, else the home page. Never another site (ASVS 3.7.2). */
export const pathAfterSignIn = (asked: string | undefined): string =>
  asked !== undefined && INSIDE.test(asked) && !asked.startsWith(SIGN_IN_PATH) ? asked : HOME_PATH;

/** The path with what was asked for, to be carried through the steps of signing in. */
export const withNext = (path: string, next: string): string =>
  next === HOME_PATH ? path : `${path}?next=${encodeURIComponent(next)}`;
