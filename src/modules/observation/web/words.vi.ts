/** The words of the daily question. */
export const vi = {
  observe: {
    title: 'きょうの体調を教えてください',
    titleOfDay: (date: string) => `${date}の体調を教えてください`,
    above: (date: string) => `${date}の健康観察・1分で終わります`,
    temperature: '体温は何度ですか',
    temperatureHint: '例：36.5',
    degrees: '℃',
    spo2: '血中酸素飽和度（SpO₂）はいくつですか',
    spo2Hint: 'パルスオキシメーターがある方だけ、お答えください。例：98',
    percent: '%',
    condition: 'きのうとくらべて、どうですか',
    conditions: {
      none: '症状はない',
      same: '症状があり、変わらない',
      relieved: '症状が軽くなった、またはなくなった',
      worse: '症状が悪くなった、または新しく出た',
    },
    symptoms: 'いま、どんな症状がありますか',
    symptomsHint: 'なければ、選ばずに進んでください。',
    emergency: 'この中に、あてはまるものがありますか',
    emergencyHint: 'ひとつでもあれば選んでください。すぐに相談できる番号をお見せします。',
    submit: '答える',
    notYetTitle: 'きょうの質問は、まだありません',
    notYet: (time: string) =>
      `毎日の質問は、届け出た日の翌日、朝${time}から始まります。そのころ、お知らせします。`,
    endedTitle: '毎日の質問は終わりました',
    ended: '体調が気になるときは、医療機関や自治体の窓口に相談してください。',
    toStatus: '届出のページへもどる',
  },
  problems: {
    temperature: {
      missing: '体温をはかって、入れてください。',
      'not-a-number': '体温は、36.5 のように数字で入れてください。',
      'out-of-range': (lowest: string, highest: string) =>
        `もう一度はかって、${lowest} から ${highest} の間の数字を入れてください。`,
      'did-you-mean': (typed: string, meant: string) =>
        `「${typed}」と入力されました。${meant}℃ですか。合っていれば、もう一度「答える」を押してください。`,
    },
    spo2: {
      'not-a-number':
        '血中酸素飽和度は、98 のように数字で入れてください。機器がなければ、空けておいてください。',
      'out-of-range': (lowest: string, highest: string) =>
        `もう一度はかって、${lowest} から ${highest} の間の数字を入れてください。本当にこの値なら、すぐに電話してください。`,
      'did-you-mean': (typed: string, meant: string) =>
        `「${typed}」と入力されました。${meant}%ですか。合っていれば、もう一度「答える」を押してください。`,
    },
    symptoms: {
      'unknown-code': '一覧の中から選んでください。',
      'which-symptoms': 'いまある症状を選んでください。ひとつもなければ「症状はない」を選んでください。',
    },
    condition: {
      missing: 'きのうとくらべた様子を選んでください。',
      'symptoms-contradict': '症状が選ばれています。「症状はない」のほかから、近いものを選んでください。',
    },
  },
  done: {
    urgentTitle: 'すぐに電話してください',
    urgent: '急いで診てもらったほうがよい症状です。ひとりで様子を見ないでください。',
    urgentStaff: '職員にも知らせました。こちらからお電話することがあります。',
    ambulance: 'つながらないとき、意識がはっきりしないときは、119番に電話してください。',
    cautionTitle: '相談して、受診してください',
    caution: 'お住まいの自治体の相談窓口に連絡し、医療機関を受診してください。',
    cautionStaff: '職員にも知らせました。',
    okTitle: 'お答えありがとうございました',
    ok: (time: string) => `お大事になさってください。あすも朝${time}に、おたずねします。`,
    worse: '息が苦しい、顔色が悪いなど、急に悪くなったときは',
    again: '体調が変わったので、もう一度答える',
    answers: 'これまでの回答を見る',
    status: '届出のページへ',
    hours: (hours: string) => `受付 ${hours}`,
  },
  answers: {
    title: 'これまでの回答',
    empty: 'まだ回答がありません',
    emptyText: '質問にお答えいただくと、ここに体温の移り変わりが出ます。',
    temperatureChart: '体温はどう変わったか',
    spo2Chart: '血中酸素飽和度はどう変わったか',
    day: '日',
    temperature: '体温',
    spo2: 'SpO₂',
    urgentLine: (percent: number) => `${percent}%以下は緊急`,
    list: '日ごとの回答',
    missed: '回答がありません',
    open: 'まだ答えていません',
    cancelled: 'おたずねしていません',
    noSymptoms: '症状なし',
    separator: '、',
    grades: { ok: '様子を見る', caution: '相談・受診を', urgent: '急いで相談を' },
    conditions: { none: '症状なし', same: '変わらない', relieved: '軽くなった', worse: '悪くなった' },
  },
};
