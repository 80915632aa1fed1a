/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const vi = {
  askSubject: 'Hôm nay quý vị thế nào?',
  ask: 'Chúng tôi xin hỏi thăm quý vị hôm nay. Hãy mở trang sau và trả lời. Chỉ mất 1 phút.',
  reminderSubject: 'Chúng tôi đang chờ trả lời hôm nay của quý vị',
  reminder: 'Chúng tôi chưa nhận được trả lời hôm nay. Hãy mở trang sau và trả lời. Chỉ mất 1 phút.',
  reason: 'Nếu không nhận được trả lời, vì lo lắng, nhân viên có thể gọi điện cho quý vị.',
  footer: 'Tin này được gửi tự động. Nếu không liên quan đến quý vị, xin vui lòng xóa.',
  callSubject: 'Cuộc gọi tự động',
  askCall: 'Đây là cuộc gọi hỏi thăm quý vị hôm nay. Xin trả lời trên trang trong email chúng tôi đã gửi.',
  reminderCall:
    'Chúng tôi chưa nhận được trả lời hôm nay. Xin trả lời trên trang trong email chúng tôi đã gửi. Nếu không nhận được trả lời, nhân viên sẽ gọi điện.',
  askSms: 'Hôm nay quý vị thế nào? Xin trả lời, chỉ mất 1 phút.',
  reminderSms: 'Chúng tôi chưa nhận được trả lời hôm nay. Xin trả lời trên trang sau.',
  householdSubject: 'Lời nhờ gửi tới gia đình',
  household:
    'Chúng tôi đã nhờ một người trong gia đình quý vị trả lời hôm nay nhưng chưa nhận được. Xin nhắc người đó xem tin chúng tôi đã gửi.',
  householdSms:
    'Một người trong gia đình quý vị chưa trả lời hôm nay. Xin nhắc người đó xem tin chúng tôi đã gửi.',
  householdCall:
    'Đây là lời nhờ gửi tới gia đình. Một người trong gia đình quý vị chưa trả lời hôm nay. Xin nhắc người đó xem tin chúng tôi đã gửi. Nếu không nhận được trả lời, nhân viên sẽ gọi điện.',
};
