const ask = (label: string): string => (label.endsWith('?') ? `Hãy trả lời: ${label}` : `Hãy điền: ${label}`);

/** Step 2, 届出者情報. */
export const applicant = {
  step: 'Thông tin người khai',
  title: 'Xin cho biết về người dưỡng bệnh',
  lead: 'Hãy điền thông tin của chính người dưỡng bệnh. Người nhà có thể điền thay.',
  name: 'Họ tên',
  nameHint: 'Viết đúng như trên giấy tờ tùy thân. Có thể dùng chữ La-tinh, chữ Hán hoặc chữ kana.',
  nameKana: 'Cách đọc họ tên (katakana hoặc chữ La-tinh)',
  nameKanaHint:
    'Nếu biết tên mình bằng katakana (フリガナ), hãy viết katakana. Nếu không, hãy viết chữ La-tinh như trên thẻ cư trú, ví dụ: NGUYEN VAN AN.',
  guardianName: 'Họ tên người giám hộ',
  guardianNameWhy: 'Người dưỡng bệnh chưa đủ tuổi thành niên nên cần có họ tên người giám hộ.',
  postalCode: 'Mã bưu điện',
  postalCodeHint: 'Ví dụ: 243-0434. Điền xong, bấm nút bên dưới để địa chỉ tự hiện ra.',
  findAddress: 'Điền địa chỉ tự động',
  prefectureNote: (prefecture: string) => `Hãy điền địa chỉ trong ${prefecture}.`,
  municipality: 'Thành phố, quận, thị trấn',
  municipalityHint:
    'Viết bằng tiếng Nhật (ví dụ: 横浜市中区). Bấm nút ở trên thì ô này sẽ được điền tự động.',
  street: 'Khu phố, số nhà, tên tòa nhà',
  streetHint: 'Ghi cả tên tòa nhà và số phòng (ví dụ: 上郷1丁目2番3号 101).',
  phone: 'Số điện thoại',
  phoneWhy: 'Khi lo ngại cho sức khỏe của quý vị, chúng tôi sẽ gọi vào số này.',
  phoneHint: 'Ví dụ: 090-1234-5678',
  email: 'Địa chỉ email',
  emailWhy: 'Chúng tôi gửi email để quý vị nhận Giấy khai báo tự dưỡng bệnh vào địa chỉ này.',
  emailAgain: 'Địa chỉ email (nhập lại)',
  channel: 'Quý vị muốn được hỏi thăm sức khỏe hằng ngày bằng cách nào?',
  channelWhy: 'Mỗi ngày chúng tôi hỏi một lần, bắt đầu từ hôm sau ngày khai báo. Có thể đổi cách sau này.',
  channels: {
    line: 'LINE',
    voice: 'Điện thoại tự động (AI gọi)',
    web: 'Trang web (báo qua email)',
  },
  problems: {
    missing: ask,
    'too-long': (label: string) => `${label}: quá dài. Hãy viết ngắn lại`,
    'not-a-name': (label: string) => `${label}: hãy viết bằng chữ`,
    'not-kana': (label: string) => `${label}: hãy viết bằng katakana hoặc chữ La-tinh (ví dụ: NGUYEN VAN AN)`,
    'not-seven-digits': (label: string) => `${label}: hãy điền 7 chữ số. Ví dụ: 243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `${label}: không thuộc ${prefecture}. Chỉ người sống tại ${prefecture} mới khai báo được`,
    'unknown-municipality': (label: string, prefecture: string) =>
      `${label}: không tìm thấy trong ${prefecture}. Hãy viết bằng tiếng Nhật, bắt đầu từ thành phố hoặc huyện (ví dụ: 横浜市中区)`,
    'differs-from-postal-code': (label: string) =>
      `${label}: không khớp với mã bưu điện. Hãy sửa một trong hai, hoặc bấm “Điền địa chỉ tự động”`,
    'not-a-phone-number': (label: string) =>
      `${label}: hãy điền bằng chữ số, kể cả mã vùng. Ví dụ: 090-1234-5678`,
    'not-an-address': (label: string) => `${label}: hãy kiểm tra lại cách viết. Ví dụ: taro@example.jp`,
    'differs-from-first': (_label: string) => 'Hai địa chỉ email không giống nhau. Hãy kiểm tra cả hai',
    'unknown-postal-code': (label: string) =>
      `${label}: không tìm thấy địa chỉ. Hãy kiểm tra lại số hoặc tự điền địa chỉ`,
  },
};
