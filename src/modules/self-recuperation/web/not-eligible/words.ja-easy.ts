/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: '自主療養の届けは出せません',
  lead: 'あなたの答えを見ると、自主療養（家で休んで治すこと）はできません。書いたことは、県に送っていません。',
  whyTitle: '理由',
  reasons: {
    'age-under-limit': '自主療養ができる年になっていません。小さい子どもは、かならず病院に行ってください。',
    'age-over-limit':
      '自主療養ができる年をこえています。病気が重くなることがあります。かならず病院に行ってください。',
    'risk-factor': '病気が重くなりやすい理由（重症化リスク因子）があります。かならず病院に行ってください。',
    pregnancy: 'おなかに赤ちゃんがいる人、いるかもしれない人は、かならず病院に行ってください。',
    'tested-at-medical-institution':
      '病院の検査で陽性になった人は、自主療養ができません。検査をした病院の話をよく聞いてください。',
    'outside-prefecture': 'ほかの都道府県に住んでいる人は、住んでいるところの窓口に相談してください。',
    'scheme-not-in-force': 'いまは、自主療養の届けを出すことができません。',
    'window-expired':
      '届けを出すことができる日が過ぎました。体が悪くなった日から数えます。悪いところがない人は、検査をした日から数えます。',
    'cannot-manage-alone':
      '毎日、体のようすを見ることや、病院に行くことがむずかしい人は、ひとりで休まないで、病院に行ってください。',
  },
  whereTitle: '次にすること',
  whereClinic:
    '熱がある人をみる病院（発熱診療等医療機関）に行ってください。行く前に、電話で予約（よやく）してください。',
  whereDesk: '病院がわからないときは、住んでいる市や町のコロナの窓口に相談できます。',
  desk: (title: string, hours: string) => `${title}（${hours}）`,
  whereUrgent: '息が苦しい、顔の色が悪いなど、急ぐときは、下の番号に電話してください。',
  changeTitle: 'まちがえて書いたときは',
  change: '答えを直す',
};
