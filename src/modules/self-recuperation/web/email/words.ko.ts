/** The check of the mail address (K-36). */
export const email = {
  step: '신고자 정보',
  title: '이메일 주소를 확인합니다',
  sent: (address: string) =>
    `${address} 주소로 숫자 6자리가 적힌 이메일을 보냈습니다. 10분 안에 입력해 주세요.`,
  code: '이메일에 적힌 숫자 6자리',
  submit: '확인',
  resendTitle: '이메일이 오지 않을 때',
  resendHint: '스팸 메일함도 확인해 주세요. 1분이 지나도 오지 않으면 다시 보낼 수 있습니다.',
  resend: '다시 보내기',
  changeHint: (address: string) => `${address} 주소가 틀렸다면 `,
  change: '이메일 주소 고치기',
  refusals: {
    'not-six-digits': '숫자 6자리를 입력해 주세요',
    'wrong-code': '숫자가 다릅니다. 이메일을 다시 확인해 주세요',
    expired: '10분이 지나 이 숫자는 쓸 수 없습니다. ‘다시 보내기’를 눌러 주세요',
    'too-many-attempts': '5번 틀려서 이 숫자는 쓸 수 없습니다. ‘다시 보내기’를 눌러 주세요',
    'no-code': '아직 숫자를 보내지 않았습니다. ‘다시 보내기’를 눌러 주세요',
  },
  tooSoon: (seconds: number) => `방금 이메일을 보냈습니다. ${seconds}초 뒤에 다시 눌러 주세요`,
  tooMany: '이 주소로 여러 번 보냈습니다. 1시간쯤 뒤에 다시 눌러 주세요. 주소가 틀렸다면 고쳐 주세요',
};
