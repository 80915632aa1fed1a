import { describe, expect, it } from 'vitest';
import { languages } from '../language.ts';
import { ResidentPage, type ResidentPageProps } from './resident-page.tsx';

const page = (props: Partial<ResidentPageProps> = {}) =>
  String(
    <ResidentPage
      title="届出条件の確認"
      authorityName="神奈川県"
      serviceName="自主療養"
      homeHref="/ja"
      language="ja"
      path="/ja/todoke/1?a=1&b=2"
      {...props}
    >
      <h1>届出条件の確認</h1>
    </ResidentPage>,
  );

describe('ResidentPage', () => {
  it('is one document with a way past the header', () => {
    const html = page();
    expect(html).toContain('<title>届出条件の確認 | 自主療養</title>');
    expect(html).toContain('href="#main"');
    expect(html).toContain('<main class="resident-main" id="main" tabindex="-1"><h1>');
    expect(html).not.toMatch(/ style="| on\w+="|<script>|https?:/);
  });

  it('says in the title that something is wrong', () => {
    expect(page({ hasErrors: true })).toContain('<title>エラー：届出条件の確認');
  });

  it('offers other languages of the same page only where there are any', () => {
    expect(page({ languages: ['ja'] })).not.toContain('language-selector');
    const html = page({ languages });
    expect(html).toContain('<a href="/vi/todoke/1?a=1&amp;b=2" lang="vi" hreflang="vi">Tiếng Việt</a>');
    expect(html).toContain(
      '<a href="/ja/todoke/1?a=1&amp;b=2" lang="ja" hreflang="ja" aria-current="true">日本語</a>',
    );
  });

  it('tells search engines of the other languages, and of Japanese once', () => {
    const html = page({ languages });
    expect(html).toContain('<link rel="alternate" hreflang="ko" href="/ko/todoke/1?a=1&amp;b=2"/>');
    expect(html.match(/<link rel="alternate"/g)).toHaveLength(6);
    expect(page({ languages: ['ja'] })).not.toContain('rel="alternate"');
  });

  it('writes its language into the document', () => {
    expect(page({ language: 'ja-easy' })).toContain('<html lang="ja">');
    expect(page({ language: 'pt-BR' })).toContain('<html lang="pt-BR">');
  });

  it('loads an island once, and only those asked for', () => {
    expect(page({ islands: ['date-age', 'submit-once'] }).match(/<script /g)).toHaveLength(2);
  });

  it('has a footer only when it has something to say', () => {
    expect(page()).not.toContain('<footer');
    expect(page({ emergency: 'コロナ119' })).toContain(
      '<footer class="resident-footer"><div>コロナ119</div></footer>',
    );
  });
});
