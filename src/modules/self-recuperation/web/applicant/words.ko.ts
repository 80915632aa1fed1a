const ask = (label: string): string =>
  label.endsWith('?') ? `‘${label}’에 답해 주세요` : `‘${label}’ 항목을 입력해 주세요`;

/** Step 2, 届出者情報. */
export const applicant = {
  step: '신고자 정보',
  title: '요양하는 분에 대해 알려 주세요',
  lead: '요양하는 분 본인의 정보를 입력해 주세요. 가족이 대신 입력해도 됩니다.',
  name: '성명',
  nameHint: '신분증과 똑같이 입력해 주세요. 한자, 가나, 로마자 모두 사용할 수 있습니다.',
  nameKana: '이름 읽는 법(가타카나 또는 로마자)',
  nameKanaHint:
    '가타카나(フリガナ)를 아시면 가타카나로, 모르시면 재류 카드에 적힌 로마자로 입력해 주세요(예: KIM MINSU).',
  guardianName: '보호자 성명',
  guardianNameWhy: '요양하는 분이 미성년자이므로 보호자의 성명이 필요합니다.',
  postalCode: '우편번호',
  postalCodeHint: '예: 243-0434. 입력한 뒤 아래 버튼을 누르면 주소가 채워집니다.',
  findAddress: '주소 채우기',
  prefectureNote: (prefecture: string) => `${prefecture} 안의 주소를 입력해 주세요.`,
  municipality: '시·구·정·촌',
  municipalityHint: '일본어로 입력해 주세요(예: 横浜市中区). 위의 버튼을 누르면 자동으로 채워집니다.',
  street: '동네 이름·번지·건물 이름',
  streetHint: '건물 이름과 호수까지 입력해 주세요(예: 上郷1丁目2番3号 101).',
  phone: '전화번호',
  phoneWhy: '몸 상태가 걱정될 때 이 번호로 전화를 드립니다.',
  phoneHint: '예: 090-1234-5678',
  email: '이메일 주소',
  emailWhy: '자율 요양 신고서를 받기 위한 이메일을 이 주소로 보내 드립니다.',
  emailAgain: '이메일 주소(한 번 더)',
  channel: '매일의 건강 관찰을 어떤 방법으로 받으시겠습니까?',
  channelWhy: '신고한 다음 날부터 하루에 한 번 여쭙니다. 나중에 바꿀 수도 있습니다.',
  channels: { line: 'LINE', voice: '자동 음성 전화(AI 콜)', web: '웹(이메일로 안내)' },
  problems: {
    missing: ask,
    'too-long': (label: string) => `‘${label}’ 항목이 너무 깁니다. 짧게 줄여 주세요`,
    'not-a-name': (label: string) => `‘${label}’ 항목은 글자로 입력해 주세요`,
    'not-kana': (label: string) => `‘${label}’ 항목은 가타카나나 로마자로 입력해 주세요(예: KIM MINSU)`,
    'not-seven-digits': (label: string) => `‘${label}’ 항목은 숫자 7자리로 입력해 주세요. 예: 243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `${label}: ${prefecture} 밖입니다. ${prefecture}에 거주하는 분만 신고할 수 있습니다`,
    'unknown-municipality': (label: string, prefecture: string) =>
      `${label}: ${prefecture}에서 찾을 수 없습니다. 시·구나 군부터 일본어로 입력해 주세요(예: 横浜市中区)`,
    'differs-from-postal-code': (label: string) =>
      `${label}: 우편번호와 맞지 않습니다. 둘 중 하나를 고치거나 ‘주소 채우기’를 눌러 주세요`,
    'not-a-phone-number': (label: string) =>
      `‘${label}’ 항목은 지역번호부터 숫자로 입력해 주세요. 예: 090-1234-5678`,
    'not-an-address': (label: string) => `${label}: 형식을 확인해 주세요. 예: taro@example.jp`,
    'differs-from-first': (_label: string) => '두 이메일 주소가 서로 다릅니다. 둘 다 확인해 주세요',
    'unknown-postal-code': (label: string) =>
      `${label}: 해당하는 주소를 찾을 수 없습니다. 번호를 확인하거나 주소를 직접 입력해 주세요`,
  },
};
