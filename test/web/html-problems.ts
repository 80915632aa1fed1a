/** What a page must not hold under our content security policy, and whatever names another origin. */
export function htmlProblems(html: string): readonly string[] {
  return CHECKS.flatMap(([problem, pattern, isFine]) =>
    [...html.matchAll(pattern)]
      .filter(found => !isFine?.(found))
      .map(([found]) => `${problem}: ${found.slice(0, 120)}`),
  );
}

const ON_THIS_SITE = /^(\/(?!\/)|#|\?|$)/;
/** Addresses that load nothing: the browser hands them to a telephone. */
const CALLS = /^tel:\+?[\d-]+$/;

/** Pages of the prefecture that the rulebook names; they open when somebody follows the link. */
const OFFICIAL = /^https:\/\/www\.pref\.kanagawa\.jp\/docs\//;

type Check = readonly [problem: string, pattern: RegExp, isFine?: (found: RegExpMatchArray) => boolean];

const CHECKS: readonly Check[] = [
  ['inline style', /<style\b|\sstyle\s*=/gi],
  // A block of data is not run: the policy leaves it alone.
  [
    'inline script',
    /<script\b([^>]*)>([^<]*)/gi,
    ([, attributes = '', body = '']) =>
      (/\ssrc="/.test(attributes) && body === '') || /\stype="application\/json"/.test(attributes),
  ],
  ['handler in an attribute', /<[a-z][^>]*\son[a-z]+\s*=/gi],
  ['address of a script', /(?:javascript|data|vbscript):[^"'\s]*/gi],
  ['frame', /<(?:iframe|object|embed|base|meta http-equiv)\b/gi],
  [
    'address elsewhere',
    /\s(src|href|action|formaction|poster|srcset|ping)="([^"]*)"/gi,
    ([, attribute, address = '']) =>
      ON_THIS_SITE.test(address) || CALLS.test(address) || (attribute === 'href' && OFFICIAL.test(address)),
  ],
  ['form without method', /<form\b(?![^>]*\smethod=)[^>]*>/gi],
];
