import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Asset, asset } from './asset.ts';

const shared = [
  'foundation/foundation',
  'button/button',
  'notice/notice',
  'error-summary/error-summary',
  'field/field',
  'date-field/date-field',
  'choice/choice',
  'file-field/file-field',
  'summary-list/summary-list',
  'tag/tag',
  'telephone/telephone',
  'progress-bar/progress-bar',
  'empty-state/empty-state',
  'timeline/timeline',
  'page-heading/page-heading',
  'page-links/page-links',
  'confirm-form/confirm-form',
  'form/form',
  'training-bar/training-bar',
  'data-table/data-table',
  'chart/chart',
] as const;

const residentOnly = [
  'resident-page/resident-page',
  'language-selector/language-selector',
  'step-header/step-header',
  'big-date/big-date',
  'day-strip/day-strip',
  'day-table/day-table',
  'check-list/check-list',
  'proof-form/proof-form',
] as const;

const staffOnly = [
  'staff-page/staff-page',
  'staff-page/keyboard-help',
  'pagination/pagination',
  'tabs/tabs',
  'filter-bar/filter-bar',
  'image-viewer/image-viewer',
  'kbd/kbd',
  'split-view/split-view',
  'field-row/field-row',
] as const;

const themes = {
  resident: [...shared, ...residentOnly, 'foundation/forced-colors', 'foundation/print'],
  staff: [...shared, ...staffOnly, 'day-strip/day-strip', 'foundation/forced-colors', 'foundation/print'],
} as const;

/** The two sites' looks. */
export type Theme = keyof typeof themes;

/** The component stylesheets of a theme in the order they cascade, without `.css`. */
export const sheetsOf = (theme: Theme): readonly string[] => themes[theme];

const readSheet = (name: string): string => readFileSync(new URL(`./${name}.css`, import.meta.url), 'utf8');

const readTokens = (): Map<string, string> => {
  const file = createRequire(import.meta.url).resolve('@digital-go-jp/design-tokens/dist/tokens.css');
  const declarations = readFileSync(file, 'utf8').matchAll(/(--[\w-]+):\s*([^;]+);/g);
  return new Map([...declarations].map(([, name = '', value = '']) => [name, value]));
};

const variablesIn = (css: string): string[] =>
  [...css.matchAll(/var\((--[\w-]+)/g)].map(match => match[1] ?? '');

/** The `:root` rule with those design tokens that `css` uses, and those that these use in turn. */
export function tokensUsedBy(css: string, tokens: ReadonlyMap<string, string>): string {
  const used = new Map<string, string>();
  const waiting = variablesIn(css);
  for (const name of waiting) {
    const value = tokens.get(name);
    if (value === undefined || used.has(name)) continue;
    used.set(name, value);
    waiting.push(...variablesIn(value));
  }
  return `:root{${[...used].map(([name, value]) => `${name}:${value};`).join('')}}`;
}

/** The same rules without comments and without white space that carries no meaning. */
export const compactCss = (css: string): string =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();

function assemble(theme: Theme): Asset {
  const rules = themes[theme].map(readSheet).join('\n');
  return asset(
    theme,
    'css',
    'text/css; charset=utf-8',
    compactCss(tokensUsedBy(rules, readTokens()) + rules),
  );
}

const assembled = { resident: assemble('resident'), staff: assemble('staff') };

/** The theme's one stylesheet, read and joined when the process starts. */
export const stylesheet = (theme: Theme): Asset => assembled[theme];
