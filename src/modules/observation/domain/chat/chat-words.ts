/**
 * Words by which people steer a chat, of all languages at once and as `written` leaves them: lower case, without Latin
 * accents and punctuation. The labels of our buttons stand here as well, for not every telephone shows buttons.
 */
export const START: ReadonlySet<string> = new Set([
  ...['start', 'begin', 'はじめる', '始める', 'はじめます', '答える', '开始', '開始', 'bat đau'],
  ...['시작', '시작하기', 'comecar', 'iniciar'],
]);

export const AGAIN: ReadonlySet<string> = new Set([
  ...[
    'answer again',
    'もう一度答える',
    'もういちど答える',
    '再答一次',
    'tra loi lai',
    '다시 답하기',
    'responder de novo',
  ],
]);

export const STOP: ReadonlySet<string> = new Set([
  ...['stop', 'unlink', 'とめる', '止める', 'やめる', '解除', '停止', 'dung', '그만', '중지', 'parar'],
]);

/** The second word, after `STOP`: it ends the link at once, so nobody says it by chance. */
export const STOP_NOW: ReadonlySet<string> = new Set([
  ...['stop now', 'やめます', '确定停止', 'dung ngay', '그만두기', 'parar agora'],
]);

export const GO_ON: ReadonlySet<string> = new Set([
  ...['keep going', '続ける', 'つづける', '继续', 'tiep tuc', '계속', 'continuar'],
]);
