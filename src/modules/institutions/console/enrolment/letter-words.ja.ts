import { jstDate } from '../../../../kernel/instant.ts';
import { longDate } from '../../../../ui/date-text.ts';
import type { LetterWords } from '../../use-cases/print-letters.use-case.ts';
import type { PasswordLetterWords } from '../../use-cases/print-password-letter.ts';

/** The letter that invites an institution to apply. */
export const invitationLetter: LetterWords = ({ authority, on, deadline }) => ({
  title: '情報管理システムのID付与手続のお願い',
  date: longDate(jstDate(on)),
  lead: [
    `${authority}では、検査の結果と発生届を、医療機関等から直接この情報管理システムに入力していただいています。入力にはIDが必要です。`,
    deadline === null
      ? '下のとおり、ID付与の手続をお願いします。'
      : `${longDate(deadline)}までに、下のとおりID付与の手続を完了してください。`,
  ],
  steps: [
    '下のアドレスを開くか、QRコードを読み取ります。',
    'アカウントの管理者になる人の氏名、電話番号、メールアドレスを入れて申請します。',
    '登録されている電話番号に、確認の電話があります。',
    'ログイン名と初期パスワードを受け取り、パスワードを変えて、認証アプリを登録します。ここまでで手続は完了です。',
  ],
  linkLabel: '申請のアドレス（60日間、一度だけ使えます）',
  qrAlt: '申請のアドレスのQRコード',
  notes: [
    'この手紙のアドレスは、あて先の医療機関等だけのものです。ほかの人に渡さないでください。',
    'やむを得ない事情で手続ができないときは、担当の窓口に連絡してください。',
  ],
});

/** The letter with the initial password. */
export const passwordLetter: PasswordLetterWords = ({ on, loginName, initialPassword, signInAddress }) => ({
  title: 'ログイン名と初期パスワードのお知らせ',
  date: longDate(jstDate(on)),
  lead: ['アカウントを発行しました。この手紙は、管理者になる本人に直接渡してください。'],
  facts: [
    { label: 'サインインのアドレス', value: signInAddress },
    { label: 'ログイン名', value: loginName },
    { label: '初期パスワード', value: initialPassword },
  ],
  notes: [
    '初期パスワードは一度だけ使えます。最初のサインインで、自分だけが知るパスワードに変え、認証アプリを登録します。',
    'サインインが終わったら、この手紙は細かく裁断して捨ててください。',
    'アカウントは一人に一つです。ほかの職員のアカウントは、管理者がシステムの中で作ります。',
  ],
});
