/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const zhHans = {
  askSubject: '请告诉我们您今天的情况',
  ask: '想了解一下您今天的情况。请打开下面的页面回答，1分钟就能完成。',
  reminderSubject: '我们在等您今天的回答',
  reminder: '我们还没有收到您今天的回答。请打开下面的页面回答，1分钟就能完成。',
  reason: '如果没有收到您的回答，我们会担心，工作人员可能会给您打电话。',
  footer: '本消息由系统自动发送。如果与您无关，请删除。',
  callSubject: '自动语音电话',
  askCall: '这是询问您今天情况的电话。请在我们用邮件发送给您的页面上回答。',
  reminderCall:
    '我们还没有收到您今天的回答。请在我们用邮件发送给您的页面上回答。如果没有收到您的回答，工作人员会给您打电话。',
  askSms: '请告诉我们您今天的情况，1分钟就能完成。',
  reminderSms: '我们还没有收到您今天的回答。请在下面的页面上回答。',
  householdSubject: '致家人的请求',
  household: '我们请您的一位家人今天作答，但还没有收到回答。麻烦您转告这位家人，查看我们发送的消息。',
  householdSms: '我们还没有收到您的一位家人今天的回答。麻烦您转告这位家人，查看我们发送的消息。',
  householdCall:
    '这是给家人的请求。我们还没有收到您的一位家人今天的回答。麻烦您转告这位家人，查看我们发送的消息。如果没有收到回答，工作人员会打电话联系。',
};
