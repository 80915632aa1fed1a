import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { BATCHES_PATH, PAPERS_PATH } from './paths.ts';
import { ja as words } from './words.ja.ts';

/** The lines of papers in the navigation of the console. */
export const documentNavigation: readonly ConsoleNavItem[] = [
  { permission: 'document.read', path: PAPERS_PATH, label: words.papers.title },
  { permission: 'document.batch', path: BATCHES_PATH, label: words.batches.title },
];
