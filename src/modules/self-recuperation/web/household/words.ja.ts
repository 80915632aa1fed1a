/** Filing for another member of the household. */
export const household = {
  title: '同居の家族の分を届け出る',
  text: '住所・電話番号・メールアドレスは、入れなおさなくて済みます。お子さんの分も届け出られます。届出と療養は、一人ずつ別々です。',
  button: '家族の届出を始める',
};
