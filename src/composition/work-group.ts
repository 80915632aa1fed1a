import type { ConsoleNavItem } from '../ui/console-frame.ts';

/** The lines under the heading of their kind of work. */
export const under = (group: string, items: readonly ConsoleNavItem[]): readonly ConsoleNavItem[] =>
  items.map(item => ({ ...item, group }));
