/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: 'Quý vị không thể khai báo tự dưỡng bệnh',
  lead: 'Theo câu trả lời của quý vị, không thể chọn tự dưỡng bệnh. Nội dung đã điền chưa được gửi đi.',
  whyTitle: 'Lý do',
  reasons: {
    'age-under-limit':
      'Chưa đến độ tuổi được tự dưỡng bệnh. Trẻ nhỏ nhất định phải được khám tại cơ sở y tế.',
    'age-over-limit':
      'Đã quá độ tuổi được tự dưỡng bệnh. Bệnh có thể chuyển nặng, quý vị nhất định phải đi khám tại cơ sở y tế.',
    'risk-factor': 'Quý vị có yếu tố nguy cơ chuyển nặng. Nhất định phải đi khám tại cơ sở y tế.',
    pregnancy: 'Người đang mang thai hoặc có thể đang mang thai nhất định phải đi khám tại cơ sở y tế.',
    'tested-at-medical-institution':
      'Người có kết quả dương tính do cơ sở y tế xét nghiệm không thể chọn tự dưỡng bệnh. Hãy làm theo hướng dẫn của cơ sở y tế đó.',
    'outside-prefecture': 'Nếu sống ở tỉnh khác, xin hỏi nơi tư vấn của địa phương quý vị.',
    'scheme-not-in-force': 'Hiện không nhận khai báo tự dưỡng bệnh.',
    'window-expired':
      'Đã quá thời hạn khai báo (tính từ ngày bắt đầu có triệu chứng; nếu không có triệu chứng, tính từ ngày xét nghiệm).',
    'cannot-manage-alone':
      'Nếu khó tự theo dõi sức khỏe hằng ngày hoặc khó đi khám, quý vị đừng dưỡng bệnh một mình, hãy đi khám tại cơ sở y tế.',
  },
  whereTitle: 'Việc cần làm tiếp theo',
  whereClinic:
    'Hãy đi khám tại cơ sở y tế khám người bị sốt (発熱診療等医療機関). Hãy gọi điện đặt hẹn trước khi đến.',
  whereDesk: 'Nếu không tìm được nơi khám, quý vị có thể hỏi đường dây tư vấn COVID-19 của địa phương.',
  desk: (title: string, hours: string) => `${title} (${hours})`,
  whereUrgent: 'Nếu khẩn cấp, như khó thở hoặc sắc mặt tái nhợt, hãy gọi số bên dưới.',
  changeTitle: 'Nếu quý vị điền nhầm',
  change: 'Sửa câu trả lời',
};
