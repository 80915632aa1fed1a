/** The page for schools and employers (K-22, K-44, K-45, K-53, K-58, K-59, P-05). */
export const forSchools = {
  title: 'Dành cho trường học và nơi làm việc',
  lead: 'Tại tỉnh Kanagawa, có người dưỡng bệnh COVID-19 bằng giấy khai báo tự dưỡng bệnh (自主療養届) thay cho giấy chẩn đoán của cơ sở y tế. Chế độ này giúp dành y tế cho người cần nhất. Mong quý vị thông cảm và hợp tác.',
  sampleTitle: 'Tờ giấy trông như thế nào',
  sampleAlt:
    'Hình vẽ mẫu: phía trên có số quản lý và tiêu đề, ở giữa có họ tên và các ngày, góc dưới bên phải có mã QR.',
  sampleMark: 'MẪU',
  partNumber: 'Số quản lý (11 chữ số, bắt đầu bằng 14)',
  partHolder: 'Họ tên và ngày sinh của người khai báo',
  partDates: 'Ngày bắt đầu dưỡng bệnh, ngày có thể đi làm, đi học, v.v.',
  partUse: 'Dùng được và không dùng được vào việc gì',
  partQr: 'Mã QR để kiểm tra giấy',
  checkTitle: 'Cách kiểm tra giấy thật',
  checkScan: 'Dùng máy ảnh điện thoại quét mã QR ở góc dưới bên phải. Không cần ứng dụng.',
  checkResult:
    'Xem trang mở ra có ghi là giấy thật và đang dùng được không. Nếu đã bị rút lại hoặc thay thế, trang sẽ ghi rõ.',
  checkCompare: 'So họ tên, ngày sinh và các ngày trên trang với tờ giấy.',
  checkNoScript:
    'Nếu không quét được, hãy hỏi qua mẫu liên hệ bên dưới và cho biết số quản lý. Không có trang nào nhập số để xem nội dung giấy.',
  checkLink: 'Mở trang kiểm tra',
  datesTitle: 'Cách xem các ngày',
  datesLast:
    '“療養終了予定日” là ngày dưỡng bệnh cuối cùng; từ hôm sau có thể đi làm, đi học (mẫu đến 31/1/2022).',
  datesReturn: '“出勤・登校等可能予定日” là ngày đầu tiên có thể đi làm, đi học (mẫu từ 1/2/2022).',
  datesSelfCheck:
    'Giấy của người không có triệu chứng còn ghi ngày cuối tự kiểm tra sức khỏe. Không có nghĩa là phải nghỉ đến ngày đó.',
  datesUndecided:
    'Nếu triệu chứng kéo dài, ngày dự kiến sẽ lùi lại. Khi đó hãy xem giấy mới hoặc giấy chứng nhận tự dưỡng bệnh.',
  validity: (months: number) =>
    `Giấy khai báo có hiệu lực ${months} tháng kể từ ngày cấp. Giấy chứng nhận tự dưỡng bệnh không có thời hạn.`,
  kindsTitle: 'Các loại giấy',
  kindNotice: 'Giấy khai báo tự dưỡng bệnh (自主療養届): cho biết đã bắt đầu dưỡng bệnh, cấp lúc đầu.',
  kindCertificate:
    'Giấy chứng nhận tự dưỡng bệnh (自主療養証明書): chứng nhận đã hết dưỡng bệnh, cấp sau đó cho người đã trả lời theo dõi sức khỏe.',
  kindLegal:
    'Giấy chứng nhận dưỡng bệnh (療養証明書): theo Luật Bệnh truyền nhiễm, do tỉnh cấp cho người đã được bác sĩ báo cáo.',
  kindExclusive: 'Không ai có cả hai giấy chứng nhận. Xin đừng yêu cầu giấy còn lại.',
  askTitle: 'Mong quý vị',
  askDiagnosis: 'Đừng yêu cầu giấy chẩn đoán hoặc đi khám. Giấy này thay cho giấy chẩn đoán.',
  askTest: 'Đừng yêu cầu xét nghiệm hoặc giấy âm tính để đi làm, đi học lại.',
  askReason: 'Đừng hỏi về tình trạng bệnh không ghi trên giấy hoặc lý do nhiễm bệnh.',
  askPerson:
    'Người đó tự chọn dưỡng bệnh; đây không phải hạn chế làm việc theo luật. Đừng đối xử bất lợi vì đã nghỉ.',
  insuranceTitle: 'Bảo hiểm và trợ cấp',
  insurance: 'Không dùng để yêu cầu bảo hiểm tư nhân chi trả.',
  allowance:
    'Về trợ cấp ốm đau (傷病手当金), có bảo hiểm y tế chấp nhận giấy khai báo. Xin hỏi nơi tham gia bảo hiểm.',
  doubtTitle: 'Khi không xác nhận được là thật',
  doubt:
    'Nếu quét lại vẫn vậy, đừng nhận giấy, chỉ ghi số quản lý và báo cho tỉnh. Xin đừng trách người đó: bản in mờ cũng có thể gây ra.',
  inquiry: 'Liên hệ',
  leaflet: 'Tờ rơi về chế độ (PDF)',
};
