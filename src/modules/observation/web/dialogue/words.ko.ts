/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const ko = {
  line: {
    greeting: '연락 주셔서 감사합니다. 몇 가지 여쭙겠습니다. 1분 정도면 끝납니다.',
    askWhom: '어느 분에 대해 답하시겠습니까?',
    person: (position: string) => `${position}번째 분`,
    aboutPerson: (position: string) => `${position}번째 분에 대해 여쭙겠습니다.`,
    askTemperature: '체온은 몇 도입니까? 숫자만 보내 주세요.',
    askSpo2:
      '산소 포화도 측정기가 있는 분은 혈중 산소 포화도(SpO₂)를 재서 숫자만 보내 주세요. 없으면 아래 버튼을 눌러 주세요.',
    askSymptoms: '지금 어떤 증상이 있습니까? 번호를 보내 주세요. 여러 개면 띄어서 한꺼번에 보내 주세요.',
    askEmergency: '이 중에 해당하는 것이 있습니까?',
    askSigns: '해당하는 번호를 보내 주세요. 여러 개면 띄어서 한꺼번에 보내 주세요.',
    askCondition: '어제와 비교해 어떻습니까?',
    askConfirm: '답변을 보낼까요? 처음부터 다시 할 수도 있습니다.',
    callNow: (phone: string) => `바로 전화하세요.\n${phone}`,
    ambulance: '연결되지 않거나 의식이 또렷하지 않으면 119에 전화하세요. 담당자가 전화드릴 수 있습니다.',
    consult: (phone: string) => `걱정되는 점이 있으면 상담 창구에 전화하세요.\n${phone}`,
    seeDoctor: '걱정되는 점이 있으면 의료기관에 상담하세요.',
    thanks: '답변해 주셔서 감사합니다. 몸조리 잘하세요.',
    whichSymptoms: '어디가 좋지 않으신지 다시 한번 여쭙겠습니다.',
    symptomsContradict: '앞의 답변과 맞지 않는 것 같습니다. 다시 한번 여쭙겠습니다.',
    notUnderstood: '죄송합니다. 읽지 못했습니다. 번호나 아래 버튼으로 답해 주세요.',
    measureAgain: {
      temperature: {
        'not-a-number': '죄송합니다. 읽지 못했습니다. 다시 한번 숫자만 보내 주세요.',
        'out-of-range': '다시 재서 숫자만 보내 주세요.',
        'did-you-mean': '소수점을 붙여서 다시 한번 숫자만 보내 주세요.',
      },
      spo2: {
        'not-a-number': '죄송합니다. 읽지 못했습니다. 다시 한번 숫자만 보내 주세요.',
        'out-of-range': '다시 재서 숫자만 보내 주세요.',
        'did-you-mean': '다시 한번 숫자만 보내 주세요.',
      },
    },
    offerWeb: (link: string) => `어려우시면 이 페이지에서도 답하실 수 있습니다.\n${link}`,
    replies: {
      yes: '네',
      no: '아니요',
      nothing: '없음',
      'no-oximeter': '측정기 없음',
      send: '보내기',
      again: '처음부터 다시',
      none: '증상이 없다',
      same: '변함없다',
      relieved: '가벼워졌거나 없어졌다',
      worse: '나빠졌거나 새로 생겼다',
    },
  },
  call: {
    separator: ', ',
    greeting: (authority: string) => `안녕하세요. ${authority}에서 드리는 전화입니다.`,
    askBirthday:
      '본인이신지 확인하겠습니다. 생일의 월과 일을 네 자리 숫자로 눌러 주세요. 이월 삼일이면 영, 이, 영, 삼입니다.',
    wrongBirthday: '번호가 맞지 않습니다. 다시 눌러 주세요.',
    askWhom: '어느 분에 대해 답하시겠습니까?',
    personKey: (position: string, key: string) => `${position}번째 분은 ${key}번.`,
    press: '번호를 눌러 주세요.',
    aboutPerson: (position: string) => `${position}번째 분에 대해 여쭙겠습니다.`,
    askTemperature: '체온을 세 자리 숫자로 눌러 주세요. 삼십육점 오 도이면 삼, 육, 오입니다.',
    temperature: (degrees: string, tenths: string) => `${degrees}점 ${tenths}도이시군요.`,
    askSpo2:
      '혈중 산소 숫자를 누르고 마지막에 우물 정자를 눌러 주세요. 측정기가 없으면 영과 우물 정자를 눌러 주세요.',
    spo2: (percent: string) => `${percent}퍼센트이시군요.`,
    isItRight: '맞으면 1번, 다시 하시려면 2번을 눌러 주세요.',
    askSymptoms:
      '지금 있는 증상의 번호를 이어서 누르고 마지막에 우물 정자를 눌러 주세요. 없으면 영과 우물 정자입니다.',
    choice: (key: string, title: string) => `${key}, ${title}.`,
    askEmergency: (titles: string) => `다음 중 하나라도 있습니까? ${titles}.`,
    yesOrNo: '있으면 1번, 없으면 2번을 눌러 주세요.',
    askSigns: '해당하는 번호를 두 자리씩 이어서 누르고 마지막에 우물 정자를 눌러 주세요.',
    askCondition:
      '어제와 비교해 어떻습니까? 증상이 없으면 1번, 변함없으면 2번, 가벼워졌거나 없어졌으면 3번, 나빠졌으면 4번을 눌러 주세요.',
    askConfirm: '이대로 좋으시면 1번, 처음부터 다시 하시려면 2번을 눌러 주세요.',
    callNow: (title: string, phone: string) =>
      `바로 ${title}에 전화하세요. 번호는 ${phone}입니다. 다시 말씀드립니다. ${phone}입니다.`,
    ambulance:
      '연결되지 않으면 일, 일, 구에 전화하세요. 담당자가 전화드릴 수 있습니다. 이 전화는 끊으셔도 됩니다.',
    consult: (title: string, phone: string) =>
      `걱정되는 증상이 있으면 ${title}에 전화하세요. 번호는 ${phone}입니다.`,
    seeDoctor: '걱정되는 점이 있으면 의료기관에 상담하세요.',
    thanks: '답변해 주셔서 감사합니다. 몸조리 잘하세요.',
    whichSymptoms: '어디가 좋지 않으신지 다시 한번 여쭙겠습니다.',
    symptomsContradict: '증상이 있다고 하셨습니다. 다시 한번 여쭙겠습니다.',
    measureAgain: '숫자를 받지 못했습니다. 다시 눌러 주세요.',
    notHeard: '번호가 눌리지 않았습니다. 다시 말씀드리겠습니다.',
    notUnderstood: '번호를 받지 못했습니다. 다시 눌러 주세요.',
    goodBye: '이것으로 전화를 마치겠습니다. 안녕히 계세요.',
    machine: (authority: string) =>
      `${authority}에서 드리는 자동 전화입니다. 다시 연락드리겠습니다. 안녕히 계세요.`,
    sorry: (authority: string, phone: string) =>
      `죄송합니다. 지금은 통화를 계속할 수 없습니다. ${authority}에 연락하시려면 ${phone}로 전화해 주십시오. 안녕히 계세요.`,
    offerWeb: '보내 드린 페이지에서도 답하실 수 있습니다.',
  },
};
