/** What people read when the gate holds back a page or a form. */
export const ko = {
  'too-fast': {
    title: '너무 빨리 전송되었습니다',
    text: '자동 프로그램을 막기 위해 페이지를 열자마자 보낸 내용은 잠시 보류하고 있습니다. 아래 버튼을 누르면 계속할 수 있습니다.',
  },
  stale: {
    title: '다시 한 번 보내 주세요',
    text: '페이지를 연 뒤 시간이 지났거나 다른 화면에서 새로 시작했기 때문에 잠시 보류했습니다. 아래 버튼을 누르면 계속할 수 있습니다.',
  },
  'contact-full': {
    title: '같은 연락처가 여러 번 사용되었습니다',
    text: (wait: string) =>
      `같은 이메일 주소나 전화번호로 여러 번 전송되어 잠시 보류하고 있습니다. ${wait} 기다린 뒤 아래 버튼을 눌러 주세요. 다른 이메일 주소나 전화번호를 사용하려면 이전 페이지로 돌아가 고쳐 주세요.`,
  },
  challenge: {
    title: '잠시만 기다려 주세요',
    text: (wait: string) =>
      `지금 이용자가 매우 많습니다. ${wait} 기다린 뒤 아래 버튼을 누르면 계속할 수 있습니다.`,
    working: '확인하고 있습니다. 몇 초 뒤 자동으로 진행됩니다. 그대로 기다려 주세요.',
  },
  'too-many-pages': {
    title: '짧은 시간에 많은 페이지가 열렸습니다',
    text: (wait: string) =>
      `같은 장소(네트워크)에서 많은 페이지가 열렸습니다. ${wait} 뒤에 자동으로 다시 열립니다.`,
  },
  overloaded: {
    title: '지금 이용자가 많습니다',
    text: (wait: string) =>
      `많은 분이 동시에 이용하고 있어 지금은 열 수 없습니다. ${wait} 정도 기다린 뒤 다시 시도해 주세요. 숨이 차는 등 급할 때는 바로 119로 전화하세요.`,
  },
  kept: '입력한 내용은 남아 있습니다.',
  goBack: '이전 페이지로 돌아가면 입력한 내용이 남아 있습니다. 사진은 다시 선택해 주세요.',
  typeAgain: '다음 화면에서 다시 입력해 주세요.',
  send: '계속하기',
  openAgain: '다시 열기',
  seconds: (n: number) => `${n}초`,
  minutes: (n: number) => `${n}분`,
};
