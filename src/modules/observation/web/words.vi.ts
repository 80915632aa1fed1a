/** The words of the daily question. */
export const vi = {
  observe: {
    title: 'Hôm nay quý vị thấy thế nào?',
    titleFor: (name: string) => `Hãy cho biết tình trạng sức khỏe của ${name}`,
    titleOfDay: (date: string) => `Sức khỏe của quý vị: ${date}`,
    above: (date: string) => `Theo dõi sức khỏe: ${date} · chỉ mất 1 phút`,
    temperature: 'Nhiệt độ cơ thể là bao nhiêu?',
    temperatureHint: 'Ví dụ: 36.5',
    degrees: '℃',
    spo2: 'Nồng độ oxy trong máu (SpO₂) là bao nhiêu?',
    spo2Hint: 'Chỉ trả lời nếu quý vị có máy đo SpO₂. Ví dụ: 98',
    percent: '%',
    condition: 'So với hôm qua thì thế nào?',
    conditions: {
      none: 'Không có triệu chứng',
      same: 'Có triệu chứng, không thay đổi',
      relieved: 'Triệu chứng đã giảm hoặc hết',
      worse: 'Triệu chứng nặng hơn hoặc có triệu chứng mới',
    },
    symptoms: 'Bây giờ quý vị có triệu chứng nào?',
    symptomsHint: 'Nếu không có, cứ để trống và đi tiếp.',
    emergency: 'Quý vị có dấu hiệu nào sau đây không?',
    emergencyHint: 'Nếu có dù chỉ một, hãy chọn. Chúng tôi sẽ cho biết số điện thoại để gọi ngay.',
    note: 'Điều khác bạn muốn cho chúng tôi biết',
    noteHint: 'Nhân viên sẽ đọc. Nếu không có, hãy để trống.',
    busy: 'Hiện có rất nhiều người đang trả lời nên chúng tôi chưa nhận được câu trả lời của bạn. Nội dung bạn đã nhập vẫn còn. Xin chờ một chút rồi bấm nút lần nữa.',
    submit: 'Gửi trả lời',
    notYetTitle: 'Hôm nay chưa có câu hỏi',
    notYet: (time: string) =>
      `Câu hỏi hằng ngày bắt đầu lúc ${time} sáng hôm sau ngày khai báo. Đến lúc đó chúng tôi sẽ báo.`,
    endedTitle: 'Câu hỏi hằng ngày đã kết thúc',
    ended: 'Nếu lo về sức khỏe, hãy hỏi cơ sở y tế hoặc nơi tư vấn của địa phương.',
    toStatus: 'Về trang khai báo',
  },
  problems: {
    temperature: {
      missing: 'Hãy đo nhiệt độ và điền vào.',
      'not-a-number': 'Hãy điền nhiệt độ bằng chữ số, như 36.5.',
      'out-of-range': (lowest: string, highest: string) =>
        `Hãy đo lại và điền số từ ${lowest} đến ${highest}.`,
      'did-you-mean': (typed: string, meant: string) =>
        `Quý vị đã điền “${typed}”. Có phải là ${meant}℃ không? Nếu đúng, hãy bấm “Gửi trả lời” lần nữa.`,
    },
    spo2: {
      'not-a-number':
        'Hãy điền nồng độ oxy trong máu bằng chữ số, như 98. Nếu không có máy đo, hãy để trống.',
      'out-of-range': (lowest: string, highest: string) =>
        `Hãy đo lại và điền số từ ${lowest} đến ${highest}. Nếu đúng là giá trị này, hãy gọi điện ngay.`,
      'did-you-mean': (typed: string, meant: string) =>
        `Quý vị đã điền “${typed}”. Có phải là ${meant}% không? Nếu đúng, hãy bấm “Gửi trả lời” lần nữa.`,
    },
    symptoms: {
      'unknown-code': 'Hãy chọn trong danh sách.',
      'which-symptoms':
        'Hãy chọn triệu chứng quý vị đang có. Nếu không có gì, hãy chọn “Không có triệu chứng”.',
    },
    condition: {
      missing: 'Hãy chọn tình trạng so với hôm qua.',
      'symptoms-contradict':
        'Quý vị đã chọn triệu chứng. Hãy chọn mục gần đúng nhất, ngoài “Không có triệu chứng”.',
    },
  },
  done: {
    urgentTitle: 'Hãy gọi điện ngay',
    urgent: 'Đây là triệu chứng cần được khám gấp. Xin đừng tự theo dõi một mình.',
    urgentStaff: 'Chúng tôi đã báo cho nhân viên. Nhân viên có thể gọi điện cho quý vị.',
    ambulance: 'Nếu không gọi được hoặc thấy lơ mơ, không tỉnh táo, hãy gọi 119.',
    cautionTitle: 'Hãy hỏi tư vấn và đi khám',
    caution: 'Hãy liên hệ nơi tư vấn của địa phương và đi khám tại cơ sở y tế.',
    cautionStaff: 'Chúng tôi đã báo cho nhân viên.',
    okTitle: 'Cảm ơn quý vị đã trả lời',
    ok: (time: string) => `Chúc quý vị mau khỏe. Sáng mai lúc ${time}, chúng tôi sẽ hỏi thăm tiếp.`,
    worse: 'Nếu đột ngột nặng hơn, như khó thở hoặc sắc mặt tái nhợt:',
    answerFor: (name: string) => `Trả lời tiếp cho ${name}`,
    answerForSelf: 'Trả lời tiếp cho bản thân bạn',
    again: 'Trả lời lại vì sức khỏe đã thay đổi',
    answers: 'Xem các câu trả lời trước',
    status: 'Đến trang khai báo',
    hours: (hours: string) => `Giờ tiếp nhận: ${hours}`,
  },
  answers: {
    title: 'Các câu trả lời trước',
    empty: 'Chưa có câu trả lời',
    emptyText: 'Khi quý vị trả lời, diễn biến nhiệt độ sẽ hiện ở đây.',
    temperatureChart: 'Nhiệt độ thay đổi thế nào',
    spo2Chart: 'Nồng độ oxy trong máu thay đổi thế nào',
    day: 'Ngày',
    temperature: 'Nhiệt độ',
    spo2: 'SpO₂',
    urgentLine: (percent: number) => `Từ ${percent}% trở xuống là khẩn cấp`,
    list: 'Câu trả lời theo ngày',
    missed: 'Không có câu trả lời',
    open: 'Chưa trả lời',
    cancelled: 'Không hỏi',
    noSymptoms: 'Không có triệu chứng',
    separator: ', ',
    grades: { ok: 'Theo dõi thêm', caution: 'Nên hỏi, đi khám', urgent: 'Cần gọi gấp' },
    conditions: {
      none: 'Không triệu chứng',
      same: 'Không thay đổi',
      relieved: 'Đã giảm',
      worse: 'Nặng hơn',
    },
  },
};
