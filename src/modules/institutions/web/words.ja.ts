import type { ApplicationProblem } from '../domain/application.ts';

/** The words of the page on which an institution applies, and of the mails that lead there. */
export const ja = {
  title: 'IDの申請',
  lead: '情報管理システムを使うための、アカウントの管理者になる人を申請します。管理者は、ほかの職員のアカウントを作ったり止めたりします。',
  facility: '医療機関等',
  code: '医療機関コード',
  address: '所在地',
  deadline: '手続の期限',
  notYours: '上の医療機関等ではないときは、申請しないで、案内した自治体に連絡してください。',
  fields: { name: '管理者になる人の氏名', phone: '日中つながる電話番号', email: 'メールアドレス' },
  hints: { phone: '市外局番から。例：046-231-0000' },
  submit: '申請する',
  next: '申請のあと、登録されている電話番号に自治体から確認の電話があります。そのあと、ログイン名と初期パスワードが届きます。',
  problems: {
    'name-length': { field: 'name', text: '氏名を1文字から60文字で入れてください。' },
    'phone-form': { field: 'phone', text: '電話番号を市外局番から入れてください。' },
    'email-form': { field: 'email', text: 'メールアドレスの形が正しくありません。' },
  } satisfies Record<ApplicationProblem, { field: string; text: string }>,
  appliedTitle: '申請を受け付けました',
  applied:
    '登録されている電話番号に、自治体から確認の電話があります。確認が終わると、ログイン名と初期パスワードが届きます。',
  goneTitle: 'このアドレスは使えません',
  gone: '申請が終わっているか、期間が過ぎています。まだ申請していないときは、案内した自治体に、もう一度案内するように頼んでください。',
  mail: {
    invitation: {
      subject: '情報管理システムのID付与手続のお願い',
      lead: '検査の結果と発生届の入力に使うIDの手続をお願いします。下のアドレスから申請してください。',
    },
    reminder: {
      subject: '【再度のお願い】情報管理システムのID付与手続',
      lead: '先にお願いしたIDの手続がまだのようです。下のアドレスから申請してください。前のメールのアドレスも使えます。',
    },
    deadline: (date: string) => `手続の期限は${date}です。`,
    tail: 'このアドレスは60日間、一度だけ使えます。ほかの人に渡さないでください。心当たりのないときは、このメールを捨ててください。',
  },
};
