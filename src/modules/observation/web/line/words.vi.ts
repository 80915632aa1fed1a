/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const vi = {
  page: {
    title: 'Trả lời qua LINE',
    lead: 'Quý vị có thể trả lời câu hỏi hằng ngày trong cuộc trò chuyện LINE.',
    endedText: 'Các câu hỏi hằng ngày đã kết thúc. Không thể liên kết thêm cuộc trò chuyện mới.',
    chatsTitle: 'Cuộc trò chuyện đã liên kết',
    linkedAt: (time: string) => `Đã liên kết lúc ${time}`,
    alone: 'Cuộc trò chuyện này chỉ hỏi về người trong khai báo này.',
    position: (position: string, people: string) =>
      `Cuộc trò chuyện này hỏi về ${people} người. Người trong khai báo này là “Người thứ ${position}”. Tên không xuất hiện trong cuộc trò chuyện.`,
    unlink: 'Ngừng dùng cuộc trò chuyện này',
    familyTitle: 'Gia đình',
    family: 'Hãy hỏi cả về gia đình tôi trong cuộc trò chuyện này',
    familyHint: (people: string) => `Số người khác trong hộ đã khai: ${people}.`,
    familySave: 'Lưu',
    unlinked: 'Đã hủy liên kết. Chúng tôi sẽ hỏi quý vị bằng cách khác.',
    familyAdded: 'Chúng tôi sẽ hỏi cả về gia đình quý vị trong cuộc trò chuyện này.',
    howTitle: 'Cách liên kết',
    step1: '1. Thêm bạn bè',
    addFriend: 'Thêm bạn bè trên LINE',
    qr: 'Mã QR để thêm bạn bè trên LINE',
    step1Text: 'Nếu điện thoại này có LINE, hãy bấm nút. Nếu là thiết bị khác, hãy quét mã QR.',
    step2: '2. Gửi số vào cuộc trò chuyện',
    step2Text: (minutes: string) =>
      `Hãy lấy số và gửi nguyên số đó vào cuộc trò chuyện. Số dùng được một lần, trong ${minutes} phút.`,
    makeCode: 'Lấy số',
    yourCode: 'Hãy gửi số này vào cuộc trò chuyện',
    codeNote: (minutes: string) =>
      `Hãy gửi trong vòng ${minutes} phút. Sau khi đóng trang này, quý vị sẽ không xem lại được số.`,
    codeSafe: 'Đừng cho ai biết số này. Nhân viên không bao giờ hỏi số này.',
    back: 'Quay lại',
    tooManyTitle: 'Quý vị đã lấy số nhiều lần',
    tooMany:
      'Hãy thử lại sau khoảng một giờ. Trong lúc đó, quý vị có thể trả lời qua liên kết trong thư điện tử.',
    privacyTitle: 'LINE và chúng tôi biết gì',
    privacyLine:
      'Những gì quý vị gửi trong cuộc trò chuyện đi qua máy chủ của công ty LY Corporation. Chúng tôi không gửi tên, kết quả hay con số nào về quý vị.',
    privacyUs:
      'Chúng tôi chỉ biết số người dùng LINE và những gì quý vị viết trong cuộc trò chuyện. Chúng tôi không nhận tên hay ảnh LINE.',
    stopTitle: 'Khi muốn ngừng',
    stop: 'Hãy gửi “dừng” vào cuộc trò chuyện, bấm “Ngừng dùng cuộc trò chuyện này” ở trang này, hoặc chặn trên LINE. Chúng tôi sẽ chuyển ngay sang cách khác.',
    status: 'Về trang khai báo',
  },
  chat: {
    howToLink:
      'Để nhận tin từ chúng tôi, hãy liên kết cuộc trò chuyện này với khai báo: mở liên kết trong thư điện tử của chúng tôi, lấy số ở trang “Trả lời qua LINE” và gửi vào đây.',
    wrongCode: 'Số này không dùng được. Hãy lấy số khác ở trang đó và gửi lại.',
    linked: 'Đã liên kết. Từ nay chúng tôi sẽ nhắn cho quý vị ở đây. Khi muốn ngừng, hãy gửi “dừng”.',
    family: 'Quý vị cũng có thể trả lời cho gia đình ở đây. Hãy chọn ở trang “Trả lời qua LINE”.',
    nothingToAnswer: 'Bây giờ chưa có gì cần trả lời. Đến giờ chúng tôi sẽ nhắn.',
    allAnswered: 'Chúng tôi đã nhận câu trả lời. Nếu có thay đổi, hãy trả lời lại.',
    morePeople: 'Chúng tôi cũng đang chờ câu trả lời của người khác.',
    askStop: 'Ngừng nhắn ở đây? Nếu muốn ngừng, hãy bấm nút bên dưới hoặc gửi “dừng ngay”.',
    stopped: 'Chúng tôi không nhắn ở đây nữa. Từ nay chúng tôi sẽ liên lạc bằng cách khác.',
    notTaken: 'Xin lỗi, chúng tôi không nhận được câu trả lời.',
    buttons: { start: 'Bắt đầu', again: 'Trả lời lại', stopNow: 'Dừng ngay', goOn: 'Tiếp tục' },
  },
  push: {
    ask: 'Chúng tôi muốn hỏi hôm nay quý vị thế nào. Hãy bấm “Bắt đầu” hoặc gửi “bắt đầu”. Chỉ mất một phút.',
    reminder:
      'Hôm nay chúng tôi chưa nhận được hồi âm. Hãy bấm “Bắt đầu” hoặc gửi “bắt đầu”. Chỉ mất một phút.',
  },
};
