import type { Shortcut } from '../../../../ui/staff-page/keyboard-help.tsx';
import type { FilingView, Hold } from '../../use-cases/view-filing.use-case.ts';
import { ja as words } from './words.ja.ts';

/** The keys of what is ticked, in its order: the tenth is on the key beside the ninth. */
export const CHECK_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'] as const;

/** The keys of every picture. */
export const PICTURE_KEYS: readonly Shortcut[] = [
  { keys: 'z', label: words.keys.zoom },
  { keys: 'x', label: words.keys.turn },
];

const NEXT: Shortcut = { keys: '→', label: words.keys.next };

const BY_HOLD: Readonly<Record<Exclude<Hold, 'mine' | 'held'>, readonly Shortcut[]>> = {
  free: [{ keys: 'c', label: words.keys.claim }, NEXT],
  other: [NEXT],
  decided: [NEXT],
};

/** The keys that work on the page, for the list that `?` opens. */
export const pageShortcuts = ({ hold, pictures, undoable }: FilingView): readonly Shortcut[] => [
  ...(hold === 'mine'
    ? [
        { keys: `1–${CHECK_KEYS[pictures.length - 1]}`, label: words.keys.check },
        { keys: 'a', label: words.keys.approve },
        { keys: 'b', label: words.keys.return },
        { keys: 'n', label: words.keys.reject },
        { keys: 'u', label: words.keys.putBack },
      ]
    : hold === 'held'
      ? [{ keys: 'u', label: words.keys.takeBack }, NEXT]
      : BY_HOLD[hold]),
  ...(hold !== 'held' && undoable.length > 0 ? [{ keys: 'y', label: words.keys.openHeld }] : []),
  ...PICTURE_KEYS,
];
