/** The page after filing: three questions in large type. */
export const done = {
  title: '신고를 접수했습니다',
  mailed: (address: string) =>
    `${address} 주소로 신고 완료 이메일을 보냈습니다. 이메일의 링크에서 언제든지 상황을 볼 수 있습니다.`,
  notArrived:
    '몇 시간이 지나도 신고 완료 이메일이 오지 않으면 스팸 메일함을 확인해 주세요. 그래도 없으면 다시 신고하고 신고 완료 이메일을 기다려 주세요. 이전 신고는 새 신고로 대체됩니다.',
  nextTitle: '앞으로 어떻게 되나요?',
  nextToday: '오늘부터 자율 요양을 시작해 주세요. 되도록 외출을 삼가 주세요.',
  nextNotice: (date: string) =>
    `내용을 확인하고 ${date}까지 자율 요양 신고서(自主療養届)를 받기 위한 이메일을 보내 드립니다.`,
  nextQuestion: (date: string, channel: string) => `${date}부터 매일 ${channel} 몸 상태를 여쭙니다.`,
  channels: { line: 'LINE으로', voice: '자동 음성 전화로', web: '이메일 링크로' },
  linkLine:
    'LINE으로 답하시려면 이메일의 링크를 열고 ‘LINE으로 답하기’를 선택해 주세요. 그때까지는 이메일로 여쭙니다.',
  returnTitle: '언제부터 외출할 수 있나요?',
  returnLabel: '출근·등교 가능 예정일',
  returnFrom: (date: string) => `${date}부터`,
  returnSymptomatic: (hours: number) =>
    `증상이 가벼워지고 ${hours}시간이 지나야 합니다. 증상이 오래가면 이 날짜가 늦춰집니다.`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `도중에 증상이 나타나면 이 날짜가 바뀝니다. ${selfCheckUntil}까지는 매일 체온을 재는 등 스스로 몸 상태를 확인해 주세요.`,
  worseTitle: '몸이 나빠지면 어디에 연락하나요?',
  worseUrgent: '숨쉬기 힘들 때, 안색이 나쁠 때, 일어나 있을 수 없을 때',
  worseDoctor:
    '걱정되는 증상이 있으면 의료기관에서 진료를 받으세요. 거주지 지자체의 상담 창구에도 상담할 수 있습니다.',
  insurance: '자율 요양 신고서는 민간 보험금 청구에 사용할 수 없습니다.',
};
