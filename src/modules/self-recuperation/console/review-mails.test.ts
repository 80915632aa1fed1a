import { describe, expect, it } from 'vitest';
import { reviewMessageTemplates } from './review-mails.ts';

const templates = reviewMessageTemplates({
  linkUrl: (language, token) => `https://host/${language}/open/${token}`,
  authorityName: language => (language === 'en' ? 'Kanagawa Prefecture' : '神奈川県'),
});

describe('the mails of a decision', () => {
  it.each(['filing-returned', 'filing-rejected'])('%s carries a link and no word of the decision', name => {
    const mail = templates[name]?.({}, 'the-token', 'ja');
    expect(mail?.body).toContain('\nhttps://host/ja/open/the-token\n');
    expect(`${mail?.subject}${mail?.body}`).not.toMatch(/陽性|コロナ|療養|検査|対象外|身分証/);
  });

  it('are signed and linked in the language of the filing', () => {
    const mail = templates['filing-rejected']?.({}, 't', 'en');
    expect(mail?.body).toContain('https://host/en/open/t');
    expect(mail?.body).toContain('Kanagawa Prefecture');
  });

  it('are written in Japanese for a language that is not offered', () => {
    expect(templates['filing-returned']?.({}, 't', 'xx').subject).toContain('届出');
  });
});
