import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: 'Những điều cần lưu ý khi tự dưỡng bệnh',
  lead: 'Xin đọc kỹ. Chỉ khi hiểu rõ và đồng ý, quý vị mới có thể khai báo.',
  notesTitle: 'Lưu ý',
  notes: {
    whom: 'Tự dưỡng bệnh dành cho người có ít nguy cơ chuyển nặng, có thể tự theo dõi sức khỏe và tự đi khám khi bệnh nặng hơn.',
    law: 'Đây không phải là khai báo theo Luật Bệnh truyền nhiễm (感染症法). Dù khai báo, quý vị cũng không được cấp “Giấy chứng nhận dưỡng bệnh” (療養証明書) theo luật này.',
    insurance:
      'Giấy khai báo tự dưỡng bệnh (自主療養届) không dùng để yêu cầu bảo hiểm tư nhân chi trả. Về trợ cấp ốm đau (傷病手当金), xin hỏi cơ quan bảo hiểm y tế của quý vị.',
    period: (scheme: Scheme) =>
      `Thời gian dưỡng bệnh kéo dài đến hết ngày thứ ${scheme.symptomaticDays} kể từ ngày bắt đầu có triệu chứng (ngày đó tính là ngày 0). Nếu lúc đó vẫn còn triệu chứng, thời gian kéo dài đến ${scheme.hoursAfterRelief} giờ sau khi triệu chứng thuyên giảm.`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `Nếu không có triệu chứng, đến hết ngày thứ ${scheme.asymptomaticDays} kể từ ngày xét nghiệm (ngày đó tính là ngày 0). Nếu giữa chừng có triệu chứng, cần dưỡng bệnh thêm đến hết ngày thứ ${scheme.symptomaticDays} kể từ ngày có triệu chứng.`,
    home: 'Trong thời gian dưỡng bệnh, hãy hạn chế ra ngoài hết mức có thể và tránh tiếp xúc với người sống cùng nhà.',
    observation:
      'Từ hôm sau ngày khai báo, hãy trả lời câu hỏi theo dõi sức khỏe mỗi ngày. Nếu thấy lo về sức khỏe, hãy đi khám tại cơ sở y tế.',
    doctor:
      'Nếu bác sĩ chẩn đoán dương tính, báo cáo ca bệnh (発生届) sẽ được nộp theo Luật Bệnh truyền nhiễm, và quý vị sẽ được yêu cầu nghỉ làm và không ra ngoài.',
    meals:
      'Nếu đăng ký dịch vụ giao bữa ăn, báo cáo ca bệnh sẽ được nộp theo Luật Bệnh truyền nhiễm và quý vị không còn thuộc diện tự dưỡng bệnh.',
    noChange: 'Không thể sửa nội dung đã khai báo. Nếu muốn sửa, hãy rút lại rồi khai báo lại.',
    images: 'Ảnh kết quả xét nghiệm và giấy tờ tùy thân chỉ dùng để xét duyệt, xong sẽ bị xóa.',
  },
  gateLabel: 'Tôi đã hiểu nội dung trên và muốn khai báo',
  agree: 'Tôi đồng ý',
  submit: 'Tiếp tục',
  mustAgree: 'Nếu đã hiểu và đồng ý, hãy đánh dấu vào ô “Tôi đồng ý”',
};
