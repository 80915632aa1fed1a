import { readFileSync } from 'node:fs';
import { assetRoute } from '../../../platform/http/asset-route.ts';
import type { Route } from '../../../platform/http/route.ts';
import { type Asset, asset } from '../../../ui/asset.ts';
import { compactCss } from '../../../ui/styles.ts';

const style: Asset = asset(
  'training',
  'css',
  'text/css; charset=utf-8',
  compactCss(readFileSync(new URL('./training.css', import.meta.url), 'utf8')),
);

/** Where the looks of the inbox are served; a page that needs them links to it. */
export const TRAINING_STYLE_PATH = style.path;

/** Serves the looks of the inbox, which exist in the training mode only. */
export const trainingStyleRoute: Route = assetRoute(style, { kind: 'training' });
