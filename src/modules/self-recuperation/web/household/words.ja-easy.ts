/** Filing for another member of the household. */
export const household = {
  title: 'いっしょに住んでいる家族の分を出す',
  text: '住所、電話番号、メールアドレスは、もう一度書かなくていいです。子どもの分も出せます。届けも休む日も、一人ずつ別です。',
  button: '家族の届けを始める',
};
