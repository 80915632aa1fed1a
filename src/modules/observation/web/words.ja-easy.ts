/** The words of the daily question. */
export const jaEasy = {
  observe: {
    title: 'きょうの体のようすを教えてください',
    titleFor: (name: string) => `${name}さんの 体の ぐあいを 教えて ください`,
    titleOfDay: (date: string) => `${date}の体のようすを教えてください`,
    above: (date: string) => `${date}の体の質問（健康観察）・1分で終わります`,
    temperature: '体温は何度ですか',
    temperatureHint: '例：36.5',
    degrees: '℃',
    spo2: '血の中の酸素（さんそ）の数字（SpO₂）はいくつですか',
    spo2Hint: '指ではかる機械（パルスオキシメーター）がある人だけ、答えてください。例：98',
    percent: '%',
    condition: 'きのうとくらべて、どうですか',
    conditions: {
      none: '悪いところはない',
      same: '悪いところがある。きのうと同じ',
      relieved: 'よくなった、またはなくなった',
      worse: '悪くなった、または新しく悪いところが出た',
    },
    symptoms: 'いま、体のどこが悪いですか（症状）',
    symptomsHint: '悪いところがない人は、えらばないでください。',
    emergency: 'この中に、あなたと同じものがありますか',
    emergencyHint: '1つでもあれば、えらんでください。すぐ相談できる電話番号を出します。',
    note: 'ほかに 言いたいこと',
    noteHint: '職員が 読みます。なければ、書かなくて いいです。',
    busy: 'いま、答える 人が とても 多いです。まだ 受け取って いません。書いたことは 消えて いません。少し 待って、もう一度「答える」を 押して ください。',
    submit: '答える',
    notYetTitle: 'きょうの質問は、まだありません',
    notYet: (time: string) =>
      `毎日の質問は、届けを出した次の日の朝${time}から始まります。そのときに、お知らせします。`,
    endedTitle: '毎日の質問は終わりました',
    ended: '体が心配なときは、病院か、住んでいる市や町の窓口に相談してください。',
    toStatus: '届けのページへもどる',
  },
  problems: {
    temperature: {
      missing: '体温をはかって、数字を書いてください。',
      'not-a-number': '体温は、36.5 のように数字で書いてください。',
      'out-of-range': (lowest: string, highest: string) =>
        `もう一度はかってください。${lowest} から ${highest} までの数字を書いてください。`,
      'did-you-mean': (typed: string, meant: string) =>
        `「${typed}」と書いてあります。${meant}℃ですか。そうなら、もう一度「答える」を押してください。`,
    },
    spo2: {
      'not-a-number':
        '血の中の酸素は、98 のように数字で書いてください。機械がない人は、何も書かないでください。',
      'out-of-range': (lowest: string, highest: string) =>
        `もう一度はかってください。${lowest} から ${highest} までの数字を書いてください。本当にこの数字なら、すぐ電話してください。`,
      'did-you-mean': (typed: string, meant: string) =>
        `「${typed}」と書いてあります。${meant}%ですか。そうなら、もう一度「答える」を押してください。`,
    },
    symptoms: {
      'unknown-code': 'この中からえらんでください。',
      'which-symptoms':
        'いま悪いところをえらんでください。1つもない人は「悪いところはない」をえらんでください。',
    },
    condition: {
      missing: 'きのうとくらべてどうか、えらんでください。',
      'symptoms-contradict':
        '悪いところがえらんであります。「悪いところはない」ではないものから、近いものをえらんでください。',
    },
  },
  done: {
    urgentTitle: 'すぐ電話してください',
    urgent: '急いで医者にみてもらったほうがいいです。ひとりで待たないでください。',
    urgentStaff: '職員（役所で働く人）にも知らせました。こちらから電話することがあります。',
    ambulance: '電話がつながらないときは、119番に電話してください。よびかけても返事がないときも、119番です。',
    cautionTitle: '相談して、病院に行ってください',
    caution: '住んでいる市や町の相談の窓口に連絡してください。そして、病院に行ってください。',
    cautionStaff: '職員（役所で働く人）にも知らせました。',
    okTitle: '答えてくれて、ありがとうございます',
    ok: (time: string) => `ゆっくり休んでください。あしたも朝${time}に質問します。`,
    worse: '息が苦しい、顔の色が悪いなど、急に悪くなったときは',
    answerFor: (name: string) => `つぎに、${name}さんの ことを 答える`,
    answerForSelf: 'つぎに、自分の ことを 答える',
    again: '体のようすが変わったので、もう一度答える',
    answers: '前の答えを見る',
    status: '届けのページへ',
    hours: (hours: string) => `電話できる時間 ${hours}`,
  },
  answers: {
    title: '前の答え',
    empty: 'まだ答えがありません',
    emptyText: '質問に答えると、ここで体温がどう変わったか見ることができます。',
    temperatureChart: '体温はどう変わったか',
    spo2Chart: '血の中の酸素はどう変わったか',
    day: '日',
    temperature: '体温',
    spo2: 'SpO₂',
    urgentLine: (percent: number) => `${percent}%か、それより下は急ぎ`,
    list: '毎日の答え',
    missed: '答えがありません',
    open: 'まだ答えていません',
    cancelled: '質問していません',
    noSymptoms: '悪いところはない',
    separator: '、',
    grades: { ok: '休む', caution: '相談して病院へ', urgent: '急いで相談' },
    conditions: { none: '悪いところはない', same: '同じ', relieved: 'よくなった', worse: '悪くなった' },
  },
};
