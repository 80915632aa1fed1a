/** Words that several pages of the console share. */
export const ja = {
  kinds: {
    'urgent-answer': '緊急',
    'missed-answer': '返答なし',
    'caution-answer': '注意',
    'late-symptom': '遅れて発症',
  },
  grades: { ok: '変わりなし', caution: '注意', urgent: '緊急' },
  conditions: { none: '症状なし', same: '変わらない', relieved: '軽くなった', worse: '悪くなった' },
  channels: { web: 'ウェブ', line: 'LINE', voice: '自動音声', staff: '職員の聞き取り' },
  outcomes: {
    'reached-well': '話せた・変わりなし',
    'advised-to-see-doctor': '受診をすすめた',
    'ambulance-requested': '救急を要請した',
    'not-reached': 'つながらない',
  },
  course: { symptomatic: '症状あり', asymptomatic: '症状なし' },
  age: (years: number) => `${years}歳`,
  degrees: (value: number) => `${value.toFixed(1)}℃`,
  percent: (value: number) => `${value}%`,
  spo2: (value: number) => `SpO₂ ${value}`,
  none: '—',
  separator: '、',
  duration: (days: number, hours: number, minutes: number) =>
    days > 0 ? `${days}日${hours}時間` : hours > 0 ? `${hours}時間${minutes}分` : `${minutes}分`,
  temperature: '体温',
  saturation: 'SpO₂',
  day: '日',
  temperatureChart: '体温はどう変わったか',
  saturationChart: 'SpO₂はどう変わったか',
  urgentLine: (value: number) => `${value}以下は緊急`,
};
