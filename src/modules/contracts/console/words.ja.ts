const yen = (amount: number): string => `${amount.toLocaleString('ja')}円`;

export const ja = {
  yen,
  count: (count: number): string => `${count.toLocaleString('ja')}件`,
  methods: {
    pcr: 'PCR検査',
    lamp: 'LAMP法',
    'antigen-quantitative': '抗原定量検査',
    'antigen-qualitative': '抗原定性検査',
    other: 'その他の検査',
  },
  comma: '、',
  noCode: 'コードなし',
  dayHint: '例 2020-07-15、2020/7/15、R2.7.15',
  hintWithDay: (hint: string): string => `${hint}（例 2020-07-15、R2.7.15）`,
  formerStaff: '以前の職員',
  system: 'システム',
};
