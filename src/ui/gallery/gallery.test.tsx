import { describe, expect, it } from 'vitest';
import { sheetsOf, stylesheet } from '../styles.ts';
import { galleryPages } from './gallery.page.tsx';

const pages = Object.entries(galleryPages());

describe.each(pages)('%s', (_, html) => {
  it('obeys the content security policy: nothing inline, nothing from elsewhere', () => {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style|<script>|javascript:|src="(?!\/)/);
  });

  it('uses every id once and points only at ids that exist', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(match => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const pointed = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)].flatMap(
      match => match[1]?.split(' ') ?? [],
    );
    const jumps = [...html.matchAll(/href="#([^"]+)"/g)].map(match => match[1]);
    expect([...pointed, ...jumps].filter(id => !ids.includes(id))).toEqual([]);
  });

  it('has one h1, one main, and no heading level skipped', () => {
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html.match(/<main/g)).toHaveLength(1);
    const levels = [...(html.split('<main')[1] ?? '').matchAll(/<h([1-6])/g)].map(match => Number(match[1]));
    levels.reduce((before, level) => {
      expect(level).toBeLessThanOrEqual(Math.max(before, 2) + 1);
      return level;
    }, 1);
  });

  it('uses no class that the stylesheet forgot', () => {
    const theme = html.includes('<body class="staff">') ? 'staff' : 'resident';
    const css = stylesheet(theme).body;
    const used = new Set(
      [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(match => match[1]?.split(' ') ?? []),
    );
    const plain = ['button-secondary', 'notice-info', 'day-today', 'day-upcoming', 'proof-form'];
    expect([...used].filter(name => !css.includes(`.${name}`) && !plain.includes(name))).toEqual([]);
  });
});

it('shows every component that has a look of its own', () => {
  const roots: Readonly<Record<string, string>> = {
    'date-field': 'date-parts',
    'file-field': 'file-input',
    'resident-page': 'resident-main',
    'staff-page': 'staff-main',
  };
  const shown = new Set(
    pages.flatMap(([, html]) =>
      [...html.matchAll(/\sclass="([^"]+)"/g)].flatMap(match => match[1]?.split(' ')),
    ),
  );
  const components = (['resident', 'staff'] as const)
    .flatMap(sheetsOf)
    .filter(sheet => !sheet.startsWith('foundation/'))
    .map(sheet => sheet.replace(/^.*\//, ''));
  expect(components.filter(name => !shown.has(roots[name] ?? name))).toEqual([]);
});
