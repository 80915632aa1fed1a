/** The page after filing: three questions in large type. */
export const done = {
  title: 'Đã nhận khai báo của quý vị',
  mailed: (address: string) =>
    `Chúng tôi đã gửi email báo hoàn tất đến ${address}. Quý vị có thể xem tình trạng bất cứ lúc nào qua đường link trong email.`,
  notArrived:
    'Nếu sau vài giờ vẫn chưa nhận được email, hãy xem trong mục thư rác. Nếu vẫn không có, hãy khai báo lại và chờ email báo hoàn tất. Khai báo mới sẽ thay cho khai báo cũ.',
  nextTitle: 'Sắp tới sẽ thế nào?',
  nextToday: 'Hãy bắt đầu tự dưỡng bệnh từ hôm nay. Hạn chế ra ngoài hết mức có thể.',
  nextNotice: (date: string) =>
    `Chúng tôi kiểm tra nội dung và chậm nhất ${date} sẽ gửi email để quý vị nhận Giấy khai báo tự dưỡng bệnh (自主療養届).`,
  nextQuestion: (date: string, channel: string) =>
    `Từ ${date}, mỗi ngày chúng tôi hỏi thăm sức khỏe quý vị qua ${channel}.`,
  channels: { line: 'LINE', voice: 'điện thoại tự động', web: 'đường link trong email' },
  linkLine:
    'Để trả lời qua LINE, hãy mở đường link trong email và chọn “Trả lời qua LINE”. Cho đến lúc đó, chúng tôi hỏi qua email.',
  returnTitle: 'Khi nào có thể ra ngoài?',
  returnLabel: 'Ngày dự kiến có thể đi làm, đi học lại',
  returnFrom: (date: string) => `Từ ${date}`,
  returnSymptomatic: (hours: number) =>
    `Với điều kiện đã qua ${hours} giờ từ khi triệu chứng giảm. Nếu triệu chứng kéo dài, ngày này sẽ lùi lại.`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `Nếu giữa chừng có triệu chứng, ngày này sẽ thay đổi. Đến hết ${selfCheckUntil}, hãy tự theo dõi sức khỏe, như đo nhiệt độ mỗi ngày.`,
  worseTitle: 'Nếu bệnh nặng hơn, liên hệ ở đâu?',
  worseUrgent: 'Khó thở, sắc mặt tái nhợt, không ngồi dậy được',
  worseDoctor:
    'Nếu có triệu chứng đáng lo, hãy đi khám tại cơ sở y tế. Quý vị cũng có thể hỏi nơi tư vấn của địa phương.',
  insurance: 'Giấy khai báo tự dưỡng bệnh không dùng để yêu cầu bảo hiểm tư nhân chi trả.',
};
