import { asset } from './asset.ts';

/** The mark in the browser's tab: a light that is kept. */
export const icon = asset(
  'icon',
  'svg',
  'image/svg+xml',
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#0017c1"/><path d="M5 18a11 11 0 0 1 22 0" fill="none" stroke="#fff" stroke-width="3" stroke-linecap="round"/><circle cx="16" cy="19" r="4.5" fill="#fff"/></svg>',
);

/** Where the icon is served. */
export const iconPath = icon.path;
