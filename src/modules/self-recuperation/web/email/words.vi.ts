/** The check of the mail address (K-36). */
export const email = {
  step: 'Thông tin người khai',
  title: 'Xác nhận địa chỉ email',
  sent: (address: string) =>
    `Chúng tôi đã gửi email có 6 chữ số đến ${address}. Hãy điền trong vòng 10 phút.`,
  code: '6 chữ số trong email',
  submit: 'Xác nhận',
  resendTitle: 'Nếu không nhận được email',
  resendHint: 'Hãy xem cả mục thư rác. Sau 1 phút vẫn chưa có, quý vị có thể yêu cầu gửi lại.',
  resend: 'Gửi lại',
  changeHint: (address: string) => `Nếu ${address} không đúng: `,
  change: 'Sửa địa chỉ email',
  refusals: {
    'not-six-digits': 'Hãy điền 6 chữ số',
    'wrong-code': 'Số không đúng. Hãy xem lại email',
    expired: 'Đã quá 10 phút nên số này không dùng được nữa. Hãy bấm “Gửi lại”',
    'too-many-attempts': 'Đã điền sai 5 lần nên số này không dùng được nữa. Hãy bấm “Gửi lại”',
    'no-code': 'Chúng tôi chưa gửi số. Hãy bấm “Gửi lại”',
  },
  tooSoon: (seconds: number) => `Email vừa được gửi. Hãy chờ ${seconds} giây rồi bấm lại`,
  tooMany: 'Đã gửi nhiều lần đến địa chỉ này. Hãy chờ khoảng 1 giờ rồi bấm lại. Nếu địa chỉ sai, hãy sửa lại',
};
