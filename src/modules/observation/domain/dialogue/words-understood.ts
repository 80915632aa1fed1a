/**
 * Words by which people answer, of all languages at once: a family writes in whichever comes first. Lower case, without
 * Latin accents and punctuation. A word stands where it can mean one thing only, for a wrong "no" hides an emergency.
 * The codes of the replies that are tapped stand here as well.
 */
export const YES: ReadonlySet<string> = new Set([
  ...['yes', 'y', 'yeah', 'yep'],
  ...['はい', 'ハイ', 'うん', 'ええ', 'そうです', 'あります', 'ある', 'あり', 'hai'],
  ...['是', '是的', '有', '对', '對'],
  ...['co', 'vang', 'đung'],
  ...['네', '예', '응', '있습니다', '있어요', '있다'],
  ...['sim', 'tenho'],
]);

export const NO: ReadonlySet<string> = new Set([
  ...['no', 'n', 'nope'],
  ...['いいえ', 'イイエ', 'いえ', 'ううん', 'ちがいます', '違います', 'iie'],
  ...['不', '不是', '否', '没有', '沒有'],
  ...['khong', 'khong co'],
  ...['아니요', '아니오', '아니', '아뇨', '없습니다', '없어요', '없다'],
  ...['nao', 'nao tenho'],
]);

export const NOTHING: ReadonlySet<string> = new Set([
  ...['0', 'nothing', 'none'],
  ...['なし', 'ナシ', '無し', 'ない', '無い', 'ありません', 'ないです', '何もない', '特になし', '特にない'],
  ...['无', '無', '都没有'],
  ...['khong co gi'],
  ...['없음'],
  ...['nenhum', 'nada'],
]);

export const NO_OXIMETER: ReadonlySet<string> = new Set([
  ...['no-oximeter', '持っていない', '持っていません', 'もっていない', 'もっていません', '機械がない'],
  ...['没有血氧仪', 'khong co may', '측정기 없음', 'nao tenho oximetro'],
]);

export const SEND: ReadonlySet<string> = new Set([
  ...['send', 'ok', 'okay', 'おくる', '送る', 'お願いします', '发送', '發送', 'gui', '보내기', 'enviar'],
]);

export const AGAIN: ReadonlySet<string> = new Set([
  ...['again', 'やりなおす', 'やり直す', 'やり直し', 'もう一度', '重新开始', 'lam lai', '다시', 'recomecar'],
]);

/** Between the degrees and their tenths, or the decimal point of other countries; in a regular expression. */
export const DECIMAL_MARKS = '[.,·・。、]|度|도|đo|do|点|點|てん';

/** May stand beside a measured value: its name and its unit. Longer ones first; in a regular expression. */
export const AROUND_A_VALUE =
  '体温は?|たいおん|spo2は?|酸素|체온|산소|nhiet đo|temperatura|temperature|です|分|ぶ|度|ど|부|도|đo|graus|degrees|パーセント|°c|°|c|%|:';

/** May stand between the numbers of several choices; in the brackets of a regular expression. */
export const BETWEEN_NUMBERS = ',.、。・と番';
