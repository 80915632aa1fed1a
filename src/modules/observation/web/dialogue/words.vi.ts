/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const vi = {
  line: {
    greeting: 'Cảm ơn quý vị đã liên lạc. Chúng tôi xin hỏi vài câu, chỉ mất khoảng 1 phút.',
    askWhom: 'Quý vị trả lời cho ai?',
    person: (position: string) => `Người thứ ${position}`,
    aboutPerson: (position: string) => `Sau đây là câu hỏi về người thứ ${position}.`,
    askTemperature: 'Nhiệt độ cơ thể là bao nhiêu? Hãy chỉ gửi con số.',
    askSpo2:
      'Nếu có máy đo nồng độ oxy trong máu (SpO₂), hãy đo và chỉ gửi con số. Nếu không có, hãy bấm nút bên dưới.',
    askSymptoms:
      'Bây giờ quý vị có triệu chứng nào? Hãy gửi số thứ tự. Nếu có nhiều, hãy gửi cùng lúc, cách nhau bằng dấu cách.',
    askEmergency: 'Quý vị có dấu hiệu nào sau đây không?',
    askSigns:
      'Hãy gửi số thứ tự của những dấu hiệu quý vị có. Nếu có nhiều, hãy gửi cùng lúc, cách nhau bằng dấu cách.',
    askCondition: 'So với hôm qua thì thế nào?',
    askConfirm: 'Gửi câu trả lời của quý vị nhé? Quý vị cũng có thể làm lại từ đầu.',
    callNow: (phone: string) => `Hãy gọi điện ngay:\n${phone}`,
    ambulance:
      'Nếu không gọi được, hoặc người bệnh không tỉnh táo, hãy gọi 119. Nhân viên có thể sẽ gọi cho quý vị.',
    consult: (phone: string) => `Nếu có điều lo lắng, hãy gọi đến quầy tư vấn:\n${phone}`,
    seeDoctor: 'Nếu có điều lo lắng, hãy hỏi cơ sở y tế.',
    thanks: 'Cảm ơn quý vị đã trả lời. Xin hãy giữ gìn sức khỏe.',
    whichSymptoms: 'Chúng tôi xin hỏi lại quý vị thấy không khỏe ở đâu.',
    symptomsContradict: 'Câu này có vẻ không khớp với câu trả lời trước. Chúng tôi xin hỏi lại.',
    notUnderstood: 'Xin lỗi, chúng tôi không đọc được. Hãy trả lời bằng số hoặc nút bên dưới.',
    measureAgain: {
      temperature: {
        'not-a-number': 'Xin lỗi, chúng tôi không đọc được. Hãy chỉ gửi con số, một lần nữa.',
        'out-of-range': 'Hãy đo lại và chỉ gửi con số.',
        'did-you-mean': 'Hãy gửi lại con số, có cả dấu thập phân.',
      },
      spo2: {
        'not-a-number': 'Xin lỗi, chúng tôi không đọc được. Hãy chỉ gửi con số, một lần nữa.',
        'out-of-range': 'Hãy đo lại và chỉ gửi con số.',
        'did-you-mean': 'Hãy chỉ gửi con số, một lần nữa.',
      },
    },
    offerWeb: (link: string) => `Nếu thấy khó, quý vị cũng có thể trả lời ở trang này:\n${link}`,
    replies: {
      yes: 'Có',
      no: 'Không',
      nothing: 'Không có gì',
      'no-oximeter': 'Không có máy đo',
      send: 'Gửi',
      again: 'Làm lại từ đầu',
      none: 'Không triệu chứng',
      same: 'Không thay đổi',
      relieved: 'Đã giảm hoặc hết',
      worse: 'Nặng hơn hoặc mới',
    },
  },
  call: {
    separator: ', ',
    greeting: (authority: string) => `Xin chào. Đây là cuộc gọi từ ${authority}.`,
    askBirthday:
      'Trước hết, chúng tôi xin xác nhận đúng người. Hãy bấm tháng và ngày sinh bằng bốn chữ số. Nếu là ngày ba tháng hai, hãy bấm không, hai, không, ba.',
    wrongBirthday: 'Số này chưa đúng. Xin bấm lại.',
    askWhom: 'Quý vị trả lời cho ai?',
    personKey: (position: string, key: string) => `Người thứ ${position}, bấm ${key}.`,
    press: 'Xin bấm số.',
    aboutPerson: (position: string) => `Sau đây là câu hỏi về người thứ ${position}.`,
    askTemperature:
      'Hãy bấm nhiệt độ cơ thể bằng ba chữ số. Nếu là ba mươi sáu phẩy năm, hãy bấm ba, sáu, năm.',
    temperature: (degrees: string, tenths: string) => `Quý vị đã bấm ${degrees} phẩy ${tenths} độ.`,
    askSpo2:
      'Hãy bấm nồng độ oxy trong máu, rồi bấm phím thăng. Nếu không có máy đo, hãy bấm số không và phím thăng.',
    spo2: (percent: string) => `Quý vị đã bấm ${percent} phần trăm.`,
    isItRight: 'Nếu đúng, bấm 1. Nếu muốn bấm lại, bấm 2.',
    askSymptoms:
      'Hãy bấm liền nhau các số của triệu chứng đang có, rồi bấm phím thăng. Nếu không có, hãy bấm số không và phím thăng.',
    choice: (key: string, title: string) => `${key}, ${title}.`,
    askEmergency: (titles: string) => `Quý vị có dấu hiệu nào sau đây không? ${titles}.`,
    yesOrNo: 'Nếu có, bấm 1. Nếu không, bấm 2.',
    askSigns: 'Hãy bấm liền nhau các số có hai chữ số của những dấu hiệu đang có, rồi bấm phím thăng.',
    askCondition:
      'So với hôm qua thì thế nào? Không có triệu chứng, bấm 1. Không thay đổi, bấm 2. Đã giảm hoặc hết, bấm 3. Nặng hơn, bấm 4.',
    askConfirm: 'Nếu tất cả đều đúng, bấm 1. Nếu muốn làm lại từ đầu, bấm 2.',
    callNow: (title: string, phone: string) =>
      `Hãy gọi ngay cho ${title}. Số điện thoại là ${phone}. Xin nhắc lại: ${phone}.`,
    ambulance:
      'Nếu không gọi được, hãy gọi một, một, chín. Nhân viên có thể sẽ gọi cho quý vị. Quý vị có thể cúp máy.',
    consult: (title: string, phone: string) =>
      `Nếu có triệu chứng đáng lo, hãy gọi cho ${title}. Số điện thoại là ${phone}.`,
    seeDoctor: 'Nếu có điều lo lắng, hãy hỏi cơ sở y tế.',
    thanks: 'Cảm ơn quý vị đã trả lời. Xin hãy giữ gìn sức khỏe.',
    whichSymptoms: 'Chúng tôi xin hỏi lại quý vị thấy không khỏe ở đâu.',
    symptomsContradict: 'Quý vị đã nói là có triệu chứng. Chúng tôi xin hỏi lại.',
    measureAgain: 'Chúng tôi không nhận được con số. Xin bấm lại.',
    notHeard: 'Không có phím nào được bấm. Chúng tôi xin nói lại.',
    notUnderstood: 'Chúng tôi không nhận được số đó. Xin bấm lại.',
    goodBye: 'Cuộc gọi kết thúc tại đây. Xin chào.',
    machine: (authority: string) =>
      `Đây là cuộc gọi tự động từ ${authority}. Chúng tôi sẽ liên lạc lại. Xin chào.`,
    sorry: (authority: string, phone: string) =>
      `Xin lỗi, chúng tôi không thể tiếp tục cuộc gọi này. Để liên lạc với ${authority}, xin gọi số ${phone}. Xin chào.`,
    offerWeb: 'Quý vị cũng có thể trả lời ở trang mà chúng tôi đã gửi.',
  },
};
