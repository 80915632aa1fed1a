/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const ko = {
  page: {
    title: 'LINE으로 답하기',
    lead: '매일의 질문에 LINE 대화방에서 답하실 수 있습니다.',
    endedText: '매일의 질문이 끝났습니다. 새로 연결할 수 없습니다.',
    chatsTitle: '연결된 대화방',
    linkedAt: (time: string) => `${time}에 연결됨`,
    alone: '이 대화방에서는 이 신고의 본인에 대해서만 여쭙니다.',
    position: (position: string, people: string) =>
      `이 대화방에서는 ${people}명에 대해 여쭙니다. 이 신고의 본인은 “${position}번째 분”입니다. 대화방에 이름은 나오지 않습니다.`,
    unlink: '이 대화방 그만두기',
    familyTitle: '가족',
    family: '이 대화방에서 가족에 대해서도 물어 주세요',
    familyHint: (people: string) => `같은 세대에서 신고한 분이 ${people}명 더 있습니다.`,
    familySave: '저장',
    unlinked: '연결을 끊었습니다. 앞으로는 다른 방법으로 여쭙니다.',
    familyAdded: '가족에 대해서도 이 대화방에서 여쭙니다.',
    howTitle: '연결 방법',
    step1: '1. 친구로 추가하기',
    addFriend: 'LINE에서 친구로 추가하기',
    qr: 'LINE 친구 추가 QR 코드',
    step1Text: '이 휴대전화에 LINE이 있으면 버튼을 눌러 주세요. 다른 기기라면 QR 코드를 읽어 주세요.',
    step2: '2. 번호를 대화방에 보내기',
    step2Text: (minutes: string) =>
      `번호를 받아 대화방에 그대로 보내 주세요. 번호는 ${minutes}분 동안 한 번만 쓸 수 있습니다.`,
    makeCode: '번호 받기',
    yourCode: '이 번호를 대화방에 보내 주세요',
    codeNote: (minutes: string) =>
      `${minutes}분 안에 보내 주세요. 이 페이지를 닫으면 번호를 다시 볼 수 없습니다.`,
    codeSafe: '이 번호를 다른 사람에게 알려 주지 마세요. 직원이 번호를 묻는 일은 없습니다.',
    back: '돌아가기',
    tooManyTitle: '번호를 여러 번 받으셨습니다',
    tooMany: '한 시간쯤 뒤에 다시 시도해 주세요. 그때까지는 메일의 링크로 답하실 수 있습니다.',
    privacyTitle: 'LINE과 저희가 알게 되는 것',
    privacyLine:
      '대화방에 보낸 내용은 LY 주식회사의 서버를 거칩니다. 저희는 이름, 결과, 본인에 관한 수치를 보내지 않습니다.',
    privacyUs:
      '저희가 알게 되는 것은 LINE 사용자 번호와 대화방에 쓰신 내용뿐입니다. LINE의 이름이나 사진은 받지 않습니다.',
    stopTitle: '그만두실 때',
    stop: '대화방에 “그만”이라고 보내거나, 이 페이지의 “이 대화방 그만두기”를 누르거나, LINE에서 차단해 주세요. 바로 다른 방법으로 바뀝니다.',
    status: '신고 페이지로 돌아가기',
  },
  chat: {
    howToLink:
      '연락을 받으시려면 이 대화방과 신고를 연결해 주세요. 신고 메일의 링크를 열고 “LINE으로 답하기” 페이지에서 번호를 받아 여기에 보내 주세요.',
    wrongCode: '이 번호는 쓸 수 없습니다. 페이지에서 번호를 다시 받아 보내 주세요.',
    linked: '연결되었습니다. 앞으로 이 대화방으로 연락드립니다. 그만두실 때는 “그만”이라고 보내 주세요.',
    family: '가족의 답도 이 대화방에서 하실 수 있습니다. “LINE으로 답하기” 페이지에서 선택해 주세요.',
    nothingToAnswer: '지금은 여쭐 것이 없습니다. 시간이 되면 알려 드립니다.',
    allAnswered: '답을 이미 받았습니다. 달라진 점이 있으면 다시 답해 주세요.',
    morePeople: '다른 분의 답도 기다리고 있습니다.',
    askStop: '이 대화방의 연락을 그만둘까요? 그만두시려면 아래 버튼을 누르거나 “그만두기”라고 보내 주세요.',
    stopped: '이 대화방의 연락을 그만두었습니다. 앞으로는 다른 방법으로 연락드립니다.',
    notTaken: '죄송합니다. 답을 받지 못했습니다.',
    buttons: { start: '시작', again: '다시 답하기', stopNow: '그만두기', goOn: '계속' },
  },
  push: {
    ask: '오늘 어떻게 지내시는지 여쭙니다. “시작”을 누르거나 “시작”이라고 보내 주세요. 1분이면 됩니다.',
    reminder: '오늘 답장을 아직 받지 못했습니다. “시작”을 누르거나 “시작”이라고 보내 주세요. 1분이면 됩니다.',
  },
};
