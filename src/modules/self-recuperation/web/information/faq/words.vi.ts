import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `từ ${from} đến ${through} tuổi`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `người ${ages(anybody)}`,
    withoutRiskFactor === null
      ? null
      : `người ${ages(withoutRiskFactor)} không có yếu tố nguy cơ chuyển nặng`,
  ]
    .filter(text => text !== null)
    .join(', ');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: 'Câu hỏi thường gặp',
  lead: 'Các con số và ngày tháng theo quy định của hôm nay.',
  links: {
    mayI: 'Tôi có thể chọn tự dưỡng bệnh không?',
    clinics: 'Tìm cơ sở y tế',
    kits: 'Bộ xét nghiệm được khuyến nghị',
    file: 'Bắt đầu khai báo',
    inquiry: 'Mở mẫu đơn hỏi đáp',
    closeContacts: 'Dành cho người sống cùng',
  },
  q1: {
    question: 'Ai có thể đăng ký Giấy khai báo tự dưỡng bệnh (自主療養届)?',
    answer: (rules: PublicRules, _example: Example) =>
      `Người có nguy cơ thấp, cụ thể là ${who(rules)}.\nNgười mang thai không thuộc đối tượng; hãy đi khám tại cơ sở y tế, không dùng hệ thống này.`,
  },
  q2: {
    question: 'Người ngoài độ tuổi này có thể đăng ký không?',
    answer: (rules: PublicRules, _example: Example) =>
      `Không. Người dưới ${rules.youngest} tuổi hoặc từ ${rules.oldest + 1} tuổi trở lên hãy đi khám tại cơ sở y tế, không dùng hệ thống này.`,
  },
  q3: {
    question: 'Giấy khai báo được cấp từ khi nào đến khi nào?',
    answer: (rules: PublicRules, _example: Example) =>
      `Trong vòng ${rules.symptomaticThroughDay} ngày kể từ ngày có triệu chứng. Không triệu chứng: trong vòng ${rules.asymptomaticThroughDay} ngày kể từ ngày xét nghiệm.\nNếu khai báo trong thời hạn, việc xét duyệt và cấp giấy có thể sau thời hạn.`,
  },
  q4: {
    question: 'Giấy khai báo có thời hạn hiệu lực không?',
    answer: (rules: PublicRules, _example: Example) =>
      `${rules.noticeValidMonths} tháng kể từ ngày cấp. Ngày hết hạn được in trên giấy.`,
  },
  q5: {
    question: 'Có thể dùng bộ xét nghiệm không có trên trang web của tỉnh không?',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? 'Chúng tôi khuyến nghị dùng bộ xét nghiệm trên trang web của tỉnh, nhưng do khan hàng, giấy khai báo vẫn được cấp khi dùng bộ khác.\nHãy đính kèm ảnh thấy rõ kết quả dương tính, ghi tên nhà sản xuất và ngày xét nghiệm vào ô ghi chú rồi nộp.'
        : 'Hãy dùng bộ xét nghiệm có trên trang web của tỉnh.',
  },
  q6: {
    question: 'Đã khai báo thì không cần đi khám phải không?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Hệ thống này dành cho người có nguy cơ thấp, có thể tự theo dõi sức khỏe và đi khám khi nặng hơn. Khi nặng hơn, hãy đi khám tại cơ sở y tế.\nNếu đi khám và bác sĩ chẩn đoán dương tính, giấy báo ca bệnh theo luật được nộp, và quý vị được yêu cầu hạn chế làm việc, hạn chế ra ngoài theo Luật về bệnh truyền nhiễm.',
  },
  q7: {
    question: 'Giấy khai báo có dùng được cho bảo hiểm tư nhân hay trợ cấp ốm đau không?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Không. Nếu đi khám và giấy báo ca bệnh được nộp, tỉnh cấp riêng “Giấy chứng nhận dưỡng bệnh” (療養証明書) sau khi kết thúc. Nếu dùng hệ thống này, giấy chứng nhận đó không được cấp.\nKhi chế độ bắt đầu, giấy khai báo không được dự định dùng để yêu cầu tiền bảo hiểm hay trợ cấp.\nTuy nhiên, với trợ cấp ốm đau (傷病手当金), có nơi chấp nhận giấy này. Hãy hỏi cơ quan bảo hiểm y tế của quý vị.',
  },
  q8: {
    question: 'Tự dưỡng bệnh bao lâu? Khi nào có thể đi làm, đi học?',
    answer: (rules: PublicRules, _example: Example) =>
      `Ngày có triệu chứng là ngày 0, dưỡng bệnh đến hết ngày ${rules.symptomaticDays}; nếu đã qua ${rules.hoursAfterRelief} giờ sau khi triệu chứng giảm, ngày ${rules.symptomaticDays + 1} là ngày dự kiến có thể đi làm, đi học.\nKhông triệu chứng: ngày xét nghiệm là ngày 0, dưỡng bệnh đến hết ngày ${rules.asymptomaticDays}, ngày ${rules.asymptomaticDays + 1} là ngày dự kiến có thể đi làm, đi học.`,
  },
  q9: {
    question: 'Nếu nặng hơn và đi khám trong khi tự dưỡng bệnh, chi phí thế nào?',
    answer: (_rules: PublicRules, _example: Example) =>
      '(Giống như khi đi khám mà không tự dưỡng bệnh) quý vị tự trả phí khám lần đầu v.v.',
  },
  q10: {
    question: 'Cần đính kèm ảnh nào?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Hãy đính kèm ảnh bộ xét nghiệm kháng nguyên cho kết quả dương tính, hoặc ảnh kết quả xét nghiệm miễn phí xác nhận dương tính.',
  },
  q11: {
    question: 'Tôi muốn sửa nội dung Giấy khai báo.',
    answer: (_rules: PublicRules, _example: Example) =>
      'Không thể sửa nội dung đã khai báo. Hãy rút Giấy khai báo rồi khai báo lại (không cần chờ email hoàn tất việc rút).\nTrên trang mở từ đường link trong email hoàn tất khai báo, bấm “Khai báo lại” để bắt đầu với nội dung trước đó.\nVề việc rút, hãy xem câu hỏi tiếp theo.',
  },
  q12: {
    question: 'Tôi muốn rút Giấy khai báo.',
    answer: (_rules: PublicRules, _example: Example) =>
      'Trong mẫu đơn hỏi đáp, hãy ghi số quản lý của Giấy khai báo (自主療養届管理番号), chọn loại “4. Yêu cầu rút nội dung đã nộp” (申請内容の取り下げ依頼) và gửi đi. Quý vị cũng có thể rút trên trang mở từ đường link trong email hoàn tất khai báo.\nNếu giấy chưa được cấp thì không cần yêu cầu rút.',
  },
  q13: {
    question: 'Tôi không có triệu chứng. Vì sao trên giấy có ngày sau thời gian dưỡng bệnh?',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `Không triệu chứng thì tự dưỡng bệnh ${rules.asymptomaticDays} ngày. Ví dụ, người xét nghiệm ngày ${testedOn} dự kiến có thể đi làm, đi học từ ${returnOn}.`
        : `Không triệu chứng thì tự dưỡng bệnh ${rules.asymptomaticDays} ngày. Ngoài ra, quý vị được yêu cầu tự theo dõi sức khỏe đến hết ngày ${rules.asymptomaticSelfCheckDays}.\nVì vậy trên giấy in riêng hai ngày. Ví dụ, người xét nghiệm ngày ${testedOn}: ngày dự kiến có thể đi làm, đi học là ${returnOn}, và theo dõi sức khỏe đến ${selfCheckUntil}.\nNgày dự kiến chỉ là mốc tham khảo. Hãy tùy theo tình trạng sức khỏe.`,
  },
  q14: {
    question: 'Gia đình sống cùng người tự dưỡng bệnh nên làm gì?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Chúng tôi khuyên họ tự nguyện ở nhà. Về thời gian, hãy xem trang sau.',
  },
};
