import type { ConsoleNavItem } from '../../../ui/console-frame.ts';
import { ja as figures } from './figures/words.ja.ts';
import { ja as form } from './form/words.ja.ts';
import { ja as list } from './list/words.ja.ts';
import { FIGURES_PATH, NEW_TEST_PATH, TESTS_PATH } from './paths.ts';

/** This module's lines in the navigation of the console. */
export const testNavigation: readonly ConsoleNavItem[] = [
  { permission: 'test.report', path: NEW_TEST_PATH, label: form.title },
  { permission: 'test.read', path: TESTS_PATH, label: list.title },
  { permission: 'test.read', path: FIGURES_PATH, label: figures.title },
];
