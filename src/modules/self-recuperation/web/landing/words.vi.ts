import type { PublicRules } from '../../use-cases/describe-information.ts';
import type { AgeBand } from '../../use-cases/describe-scheme.ts';

const ages = ({ from, through }: AgeBand): string => `từ ${from} đến ${through} tuổi`;

/** The landing page. Quoted terms are those of the prefecture's page (K-01..K-04, K-08..K-10, K-24, K-25, K-30..K-33, K-72, K-73, P-06). */
export const landing = {
  title: 'Khai báo tự dưỡng bệnh',
  lead: 'Nếu bộ kit xét nghiệm kháng nguyên hoặc xét nghiệm miễn phí cho kết quả dương tính, quý vị có thể tự bắt đầu dưỡng bệnh mà không cần chờ bác sĩ chẩn đoán.',
  voluntary:
    'Tự dưỡng bệnh (自主療養) là chế độ tự nguyện do chính quý vị lựa chọn, không dựa trên luật. Việc hạn chế ra ngoài không phải là bắt buộc mà là đề nghị quý vị hợp tác.',
  start: 'Bắt đầu khai báo',
  startNote: 'Mất khoảng 10 phút.',
  closedTitle: 'Hiện không tiếp nhận khai báo',
  closedBefore: (date: string) => `Bắt đầu tiếp nhận khai báo từ ${date}.`,
  closedOver: (date: string) => `Việc tiếp nhận khai báo đã kết thúc vào ${date}.`,
  closed: 'Nếu có triệu chứng, hãy đi khám tại cơ sở y tế.',
  continueTitle: 'Quý vị có bản khai báo đang viết dở',
  continueUntil: (until: string) => `Được lưu đến ${until}.`,
  continueLink: 'Viết tiếp',
  filedTitle: 'Quý vị đã khai báo xong trên máy này',
  filedLink: 'Xem hướng dẫn sau khi khai báo',
  benefitsTitle: 'Hệ thống này giúp quý vị',
  benefitNoVisit: 'Bắt đầu dưỡng bệnh mà không cần đến cơ sở y tế',
  benefitObservation: 'Hệ thống hỗ trợ quý vị theo dõi sức khỏe',
  benefitNotice: 'Cấp giấy chứng nhận việc bắt đầu dưỡng bệnh',
  insurance: 'Không dùng để yêu cầu bảo hiểm tư nhân chi trả.',
  whyTitle: 'Vì sao có thể lựa chọn?',
  why: 'Người trẻ và người không có bệnh nền được biết là ít có khả năng chuyển nặng. Mặt khác, dịch đang lan sang người cao tuổi có nguy cơ cao. Để nguồn lực y tế có hạn được dành cho người có nguy cơ cao, người có nguy cơ thấp có thể chọn tự dưỡng bệnh.',
  mayTitle: 'Người có thể chọn tự dưỡng bệnh',
  mayAnybody: (band: AgeBand) => `Người ${ages(band)}`,
  mayWithoutRiskFactor: (band: AgeBand) => `Người ${ages(band)} và không có yếu tố nguy cơ chuyển nặng`,
  mayNotPregnant: 'Chỉ dành cho người không mang thai.',
  mayCheck: 'Kiểm tra xem tôi có thể chọn không',
  doctorTitle: 'Người bắt buộc phải đi khám khi dương tính',
  doctorOlder: (oldest: number) => `Người từ ${oldest + 1} tuổi trở lên`,
  doctorRiskFactor: (band: AgeBand) => `Người ${ages(band)} và có yếu tố nguy cơ chuyển nặng`,
  doctorYounger: (youngest: number) => `Trẻ dưới ${youngest} tuổi`,
  doctorPregnant: 'Người mang thai (kể cả có khả năng mang thai)',
  doctorWhere:
    'Hãy tìm cơ sở y tế ở trang dưới đây, hoặc hỏi đường dây tư vấn COVID-19 của địa phương quý vị.',
  riskFactorsTitle: 'Yếu tố nguy cơ chuyển nặng là gì',
  testsTitle: 'Xét nghiệm được chấp nhận',
  testsLead: 'Quý vị có thể khai báo nếu dương tính với một trong các xét nghiệm sau.',
  testsKits: 'Bộ kit xét nghiệm được khuyến nghị',
  medicalInstitution:
    'Người có kết quả dương tính tại cơ sở y tế không thể chọn tự dưỡng bệnh (không được cấp Giấy khai báo tự dưỡng bệnh).',
  windowTitle: 'Thời hạn khai báo',
  window: (rules: PublicRules) =>
    `Trong vòng ${rules.symptomaticThroughDay} ngày từ ngày bắt đầu có triệu chứng (không triệu chứng: trong vòng ${rules.asymptomaticThroughDay} ngày từ ngày xét nghiệm).`,
  requiredTitle: 'Những thứ cần chuẩn bị',
  requiredResult: 'Ảnh kết quả xét nghiệm (một trong hai loại sau)',
  requiredKit: 'Ảnh bộ kit xét nghiệm. Hãy viết họ tên và ngày xét nghiệm lên bộ kit xét nghiệm bằng bút dạ.',
  requiredNotice: 'Giấy báo kết quả xét nghiệm (thấy rõ họ tên, ngày xét nghiệm, nơi xét nghiệm và kết quả)',
  requiredIdentity: 'Ảnh giấy tờ tùy thân (thấy rõ họ tên, ngày sinh và địa chỉ)',
  requiredGuardian: (adultAge: number) =>
    `Người chưa đủ tuổi thành niên (dưới ${adultAge} tuổi): thêm ảnh giấy tờ tùy thân của người giám hộ (thấy rõ họ tên, ngày sinh và địa chỉ)`,
  requiredMail: 'Địa chỉ email có thể nhận thư',
  requiredMailHelp: 'Cách cài đặt nhận thư',
  flowTitle: 'Sau khi khai báo',
  flowToday: 'Bắt đầu tự dưỡng bệnh ngay trong ngày khai báo.',
  flowNotice: (days: number) =>
    `${days === 1 ? 'Chậm nhất vào ngày làm việc tiếp theo' : `Trong vòng ${days} ngày làm việc`}, chúng tôi gửi email để quý vị nhận Giấy khai báo tự dưỡng bệnh (自主療養届).`,
  ways: { line: 'LINE', voice: 'điện thoại tự động', web: 'web' },
  flowTomorrow: (ways: string) => `Từ ngày hôm sau, mỗi ngày chúng tôi hỏi thăm sức khỏe quý vị qua ${ways}.`,
  flowStatus: 'Quý vị có thể xem tình hình bất cứ lúc nào qua đường link trong email báo hoàn tất.',
  flowCertificate: (rules: PublicRules, date: string) =>
    rules.certificateIssued
      ? 'Người sống trong tỉnh và đã trả lời đủ số câu hỏi sức khỏe quy định được cấp Giấy chứng nhận tự dưỡng bệnh (自主療養証明書). Người đã kết thúc dưỡng bệnh cũng có thể nhận.'
      : `Từ ${date} (dự kiến) sẽ cấp Giấy chứng nhận tự dưỡng bệnh (自主療養証明書).`,
  meals: 'Có dịch vụ giao bữa ăn cho người khó mua thực phẩm vì lý do kinh tế hoặc lý do khác.',
  mealsLink: 'Hướng dẫn dịch vụ giao bữa ăn',
  useTitle: 'Giấy khai báo tự dưỡng bệnh dùng để làm gì',
  use: (months: number) =>
    `Dùng để báo nghỉ học hoặc nghỉ làm với trường học, nơi làm việc. Có hiệu lực ${months} tháng kể từ ngày cấp.`,
  employers:
    'Gửi trường học và nơi làm việc: xin chấp nhận giấy này thay cho giấy chẩn đoán của cơ sở y tế. Có thể kiểm tra giấy thật bằng mã QR.',
  verify: 'Trang kiểm tra giấy tờ',
  phoneTitle: 'Tư vấn qua điện thoại',
  phone: (title: string, hours: string) => `${title} (${hours})`,
};
