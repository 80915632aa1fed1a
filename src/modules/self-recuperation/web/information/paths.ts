/** The public information pages, after the language. */
export const INFORMATION_PATHS = {
  mayI: '/may-i',
  preparation: '/preparation',
  inRecuperation: '/in-recuperation',
  faq: '/faq',
  kits: '/kits',
  mailHelp: '/mail-help',
  contact: '/contact',
} as const;

/** Public pages that stand elsewhere: the inquiry form here, those for third parties in the documents module. */
const NEIGHBOURS = {
  inquiry: '/inquiry',
  schools: '/for-schools-and-employers',
  leaflet: '/leaflet.pdf',
} as const;

/** One of the public pages. */
export type PublicPage = keyof typeof INFORMATION_PATHS | keyof typeof NEIGHBOURS;

/** The address of a public page, with the part of it that `anchor` names. */
export const publicPath = (language: string, page: PublicPage, anchor?: string): string =>
  `/${language}${{ ...INFORMATION_PATHS, ...NEIGHBOURS }[page]}${anchor === undefined ? '' : `#${anchor}`}`;
