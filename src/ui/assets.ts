import type { Asset } from './asset.ts';
import { icon } from './icon.ts';
import { islandAssets } from './islands.ts';
import { stylesheet } from './styles.ts';

/** Everything that pages link to: stylesheets, islands, the icon. Serve each at its `path` as immutable. */
export const uiAssets = (): readonly Asset[] => [
  stylesheet('resident'),
  stylesheet('staff'),
  icon,
  ...islandAssets().values(),
];
