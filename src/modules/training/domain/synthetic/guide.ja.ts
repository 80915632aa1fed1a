/** The person whom the trainee plays. Nobody is named like the programme. */
export const GUIDE = {
  name: '見守　花子',
  nameKana: 'ミマモリ ハナコ',
  birthDate: '1991-05-03',
  town: { postalCode: '2430438', municipality: '海老名市', town: 'めぐみ町' },
  block: '1-1',
} as const;
