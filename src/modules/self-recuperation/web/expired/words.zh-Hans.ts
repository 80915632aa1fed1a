/** Shown when there is no draft to go on with. */
export const expired = {
  title: '書きかけの届出が見つかりません',
  why: '最後に入れてから24時間がたつと、書きかけの届出は、安全のために消えます。別の端末で書いたものも、ここでは見られません。',
  rescued: 'いま入れた内容は残してあります。注意事項にもう一度同意いただくと、つづきから書けます。',
  cookies: '何度もこの画面になるときは、ブラウザーの設定で、このサイトのCookieを許可してください。',
  restart: 'もう一度始める',
  goOn: 'つづきから書く',
};
