/** The page with everything that was entered, before 「回答」 (K-28). */
export const confirm = {
  title: 'Hãy kiểm tra lại nội dung đã điền',
  lead: 'Nếu đúng hết, hãy bấm “Gửi khai báo” ở bên dưới. Sau khi gửi, không sửa được nữa.',
  submit: 'Gửi khai báo',
  birthDate: (western: string, _eraYear: string) => western,
  noSymptoms: 'Không có triệu chứng',
  noRiskFactor: 'Không có',
  labels: {
    testPlace: 'Nơi xét nghiệm',
    pregnancy: 'Mang thai',
    riskFactors: 'Yếu tố nguy cơ chuyển nặng',
    address: 'Địa chỉ',
    channel: 'Cách theo dõi sức khỏe',
    kind: 'Ảnh kết quả xét nghiệm',
    kit: 'Bộ kit xét nghiệm',
    images: 'Ảnh đã nhận',
  },
  pregnancies: { no: 'Không', possible: 'Có thể', yes: 'Có' },
  evidenceKinds: { kit: 'Ảnh bộ kit xét nghiệm', notice: 'Giấy báo kết quả xét nghiệm' },
  kitListed: 'Bộ kit có trên trang web của tỉnh',
  kitOffList: (maker: string) => `Bộ kit không có trên trang web của tỉnh (hãng sản xuất: ${maker})`,
  none: 'Không có',
  addressOf: (postalCode: string, address: string) => `〒${postalCode} ${address}`,
  list: (items: readonly string[]) => items.join(', '),
  withdrawsTitle: 'Khai báo trước sẽ được rút lại',
  withdraws:
    'Khi bấm “Gửi khai báo”, Giấy khai báo đã cấp sẽ được rút lại và nội dung này được gửi thay. Giấy cũ không dùng được nữa.',
  notifiedTitle: 'Quý vị đang dưỡng bệnh theo Luật Bệnh truyền nhiễm',
  notified:
    'Báo cáo ca bệnh (発生届) đã được nộp nên không thể khai báo tự dưỡng bệnh. Xin làm theo hướng dẫn của trung tâm y tế công cộng (保健所). Khi tình trạng sức khỏe thay đổi, hãy gọi đến nơi ghi trên trang tình trạng khai báo.',
  inForceTitle: 'Đã có Giấy khai báo tự dưỡng bệnh được cấp',
  inForceWithdrawable:
    'Người này đã được cấp Giấy khai báo tự dưỡng bệnh. Quý vị có thể rút lại rồi khai báo mới. Khi rút lại, giấy cũ không dùng được nữa.',
  withdrawAndSubmit: 'Rút khai báo cũ và gửi khai báo này',
  inForce:
    'Người này đã được cấp Giấy khai báo tự dưỡng bệnh. Nếu muốn sửa, hãy mở đường link trong email báo đã cấp giấy, rút lại khai báo, rồi khai báo lại. Nội dung đã điền được giữ trong 24 giờ.',
};
