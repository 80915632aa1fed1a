import { describe, expect, it } from 'vitest';
import { observationMessages } from './observation-messages.ts';

const templates = observationMessages({
  linkOf: (language, token) => `https://x.example/${language}/open/${token}`,
});
const TELLING = /コロナ|感染|陽性|検査|療養|症状|体温|発熱|病|自主/;

describe('the messages of the daily question', () => {
  it.each(Object.entries(templates))('%s tells whoever else sees it nothing', (_, template) => {
    const { subject, body } = template({}, 'tok', 'ja');
    expect(`${subject} ${body}`).not.toMatch(TELLING);
    expect(subject.length).toBeGreaterThan(0);
  });

  it('carries the link once where it is read, and never where it is spoken', () => {
    for (const [name, template] of Object.entries(templates)) {
      const links = template({}, 'tok', 'ja').body.split('https://x.example/ja/open/tok').length - 1;
      expect(links, name).toBe(name.endsWith('-call') ? 0 : 1);
    }
  });
});
