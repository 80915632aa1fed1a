const ask = (label: string): string =>
  label.endsWith('?') ? `‘${label}’에 답해 주세요` : `‘${label}’ 항목을 선택해 주세요`;

/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: '검사 결과',
  title: '검사 결과와 신분증 이미지를 첨부해 주세요',
  lead: '스마트폰으로 찍은 사진이면 됩니다. 글자를 읽을 수 있도록 밝은 곳에서 찍어 주세요.',
  imagesNote:
    '이미지는 암호화해서 보관하고, 심사가 끝나면 삭제합니다. 사진에 담긴 위치 정보는 받을 때 지웁니다.',
  kind: '검사 결과는 어느 이미지입니까?',
  kit: '검사 키트 사진',
  kitHint: '키트 본체에 유성 펜 등으로 성명과 검사일을 써 주세요. 판정 선이 보이도록 찍어 주세요.',
  notice: '(PCR 검사 기관 등의) 검사 결과 통지',
  noticeHint: '성명, 검사일, 검사 기관 이름, 검사 결과 네 가지를 알 수 있는 것. 화면 캡처도 됩니다.',
  listed: '검사 키트가 현 홈페이지에 실려 있는 것입니까?',
  listedHint: '검사 키트 사진을 첨부하는 분만 선택해 주세요. 잘 모르면 ‘아니요’입니다.',
  remarksTitle: '비고',
  maker: '제조사 이름',
  makerHint: '현 홈페이지에 없는 키트라면 반드시 입력해 주세요. 상자나 설명서에 적혀 있습니다.',
  testedOn: (date: string) => `검사 실시일: ${date}(1단계에서 입력한 날짜입니다)`,
  remarks: '그 밖에 전하고 싶은 내용',
  images: {
    'test-result': '검사 결과 이미지',
    identity: '신분증 이미지',
    'guardian-identity': '보호자 신분증 이미지',
  },
  imageHints: {
    'test-result': '양성임을 알 수 있는 이미지.',
    identity:
      '성명, 생년월일, 주소를 알 수 있는 것(재류카드 등). 마이넘버카드는 앞면만, 건강보험증은 기호·번호를 가려 주세요.',
    'guardian-identity': '보호자의 성명, 생년월일, 주소를 알 수 있는 것.',
  },
  fileNote: 'JPEG·PNG·HEIC 등의 사진을 한 장에 10MB까지 첨부할 수 있습니다.',
  submit: '확인',
  problems: {
    missing: ask,
    'too-long': (label: string) => `‘${label}’ 항목이 너무 깁니다. 짧게 줄여 주세요`,
    'too-large': (label: string) =>
      `${label}: 파일이 너무 큽니다(10MB까지). 화면 캡처를 하는 등 크기를 줄여 주세요`,
    'too-many-pixels': (label: string) =>
      `${label}: 가로·세로 크기가 너무 큽니다. 사진 설정을 작게 하여 다시 찍어 주세요`,
    'unsupported-type': (label: string) =>
      `${label}: 사진으로 읽을 수 없습니다. JPEG·PNG·HEIC 사진을 선택해 주세요`,
    damaged: (label: string) =>
      `${label}: 파일이 손상되어 읽을 수 없습니다. 다시 찍거나 다른 사진을 선택해 주세요`,
    'too-small': (label: string) => `${label}: 너무 작아서 읽을 수 없습니다. 크게 찍은 사진을 선택해 주세요`,
  },
  makerMissing: '현 홈페이지에 없는 키트라면 비고란에 제조사 이름을 입력해 주세요',
};
