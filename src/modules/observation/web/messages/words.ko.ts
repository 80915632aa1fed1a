/** What people are sent every day. No name, disease or result: whoever else sees the message learns nothing. */
export const ko = {
  askSubject: '오늘 어떻게 지내시는지 알려 주세요',
  ask: '오늘 어떻게 지내시는지 여쭙니다. 다음 페이지를 열어 답해 주세요. 1분이면 끝납니다.',
  reminderSubject: '오늘의 답장을 기다리고 있습니다',
  reminder: '오늘의 답장을 아직 받지 못했습니다. 다음 페이지를 열어 답해 주세요. 1분이면 끝납니다.',
  reason: '답장이 없으면 걱정되어 직원이 전화를 드릴 수 있습니다.',
  footer: '이 메시지는 자동으로 보내 드립니다. 짐작 가는 일이 없으면 번거로우시겠지만 삭제해 주세요.',
  callSubject: '자동 음성 전화',
  askCall: '오늘 어떻게 지내시는지 여쭙는 전화입니다. 보내 드린 이메일의 페이지에서 답해 주세요.',
  reminderCall:
    '오늘의 답장을 아직 받지 못했습니다. 보내 드린 이메일의 페이지에서 답해 주세요. 답장이 없으면 직원이 전화를 드립니다.',
  askSms: '오늘 어떻게 지내시는지 알려 주세요. 1분이면 끝납니다.',
  reminderSms: '오늘의 답장을 아직 받지 못했습니다. 다음 페이지에서 답해 주세요.',
  householdSubject: '가족분께 부탁드립니다',
  household:
    '가족 중 한 분께 오늘의 답장을 부탁드렸으나 아직 받지 못했습니다. 보내 드린 안내를 확인하시도록 말씀해 주세요.',
  householdSms:
    '가족 중 한 분의 오늘 답장을 아직 받지 못했습니다. 보내 드린 안내를 확인하시도록 말씀해 주세요.',
  householdCall:
    '가족분께 부탁드립니다. 가족 중 한 분의 오늘 답장을 아직 받지 못했습니다. 보내 드린 안내를 확인하시도록 말씀해 주세요. 답장이 없으면 직원이 전화를 드립니다.',
};
