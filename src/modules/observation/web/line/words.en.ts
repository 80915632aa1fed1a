/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const en = {
  page: {
    title: 'Answer by LINE',
    lead: 'You can answer the daily questions in a LINE chat.',
    endedText: 'The daily questions are over. No new chat can be linked.',
    chatsTitle: 'Linked chats',
    linkedAt: (time: string) => `Linked on ${time}`,
    alone: 'This chat asks about the person of this notification only.',
    position: (position: string, people: string) =>
      `This chat asks about ${people} people. The person of this notification is “Person ${position}”. No name appears in the chat.`,
    unlink: 'Stop using this chat',
    familyTitle: 'Your family',
    family: 'Ask about my family in this chat, too',
    familyHint: (people: string) => `Others of your household who have notified: ${people}.`,
    familySave: 'Save',
    unlinked: 'The chat is no longer linked. We will ask you in another way.',
    familyAdded: 'We will ask about your family in this chat, too.',
    howTitle: 'How to link',
    step1: '1. Add us as a friend',
    addFriend: 'Add as a friend on LINE',
    qr: 'QR code for adding us as a friend on LINE',
    step1Text: 'If LINE is on this phone, press the button. On another device, scan the QR code.',
    step2: '2. Send the number to the chat',
    step2Text: (minutes: string) =>
      `Get a number and send it to the chat as it is. It works once, for ${minutes} minutes.`,
    makeCode: 'Get a number',
    yourCode: 'Send this number to the chat',
    codeNote: (minutes: string) =>
      `Send it within ${minutes} minutes. Once you close this page, the number cannot be shown again.`,
    codeSafe: 'Do not tell anybody this number. Our staff never ask for it.',
    back: 'Back',
    tooManyTitle: 'You have asked for many numbers',
    tooMany: 'Please try again in about an hour. Until then you can answer through the link in our mail.',
    privacyTitle: 'What LINE and we learn',
    privacyLine:
      'What you send in the chat passes through the servers of LY Corporation. We never send your name, results or figures about you.',
    privacyUs:
      'We learn your LINE user number and what you write in the chat, and nothing else. We do not receive your LINE name or picture.',
    stopTitle: 'To stop',
    stop: 'Send “stop” to the chat, press “Stop using this chat” on this page, or block us on LINE. We then reach you in another way at once.',
    status: 'Back to my notification',
  },
  chat: {
    howToLink:
      'To hear from us, link this chat with your notification: open the link in our mail, get a number on the page “Answer by LINE”, and send it here.',
    wrongCode: 'This number could not be used. Please get another one on the page and send it.',
    linked: 'Linked. From now on you will hear from us in this chat. To stop, send “stop”.',
    family: 'You can answer for your family in this chat, too. Choose it on the page “Answer by LINE”.',
    nothingToAnswer: 'There is nothing to answer now. We will write when it is time.',
    allAnswered: 'We have your answer already. If something has changed, please answer again.',
    morePeople: 'We are waiting for the answer of another person, too.',
    askStop: 'Stop hearing from us in this chat? To stop, press the button below or send “stop now”.',
    stopped: 'You will not hear from us in this chat any more. We will reach you in another way.',
    notTaken: 'Sorry, we could not take your answer.',
    buttons: { start: 'Start', again: 'Answer again', stopNow: 'Stop now', goOn: 'Keep going' },
  },
  push: {
    ask: 'We would like to know how today is going. Press “Start” or send “start”. It takes one minute.',
    reminder: 'We have not heard from you today. Press “Start” or send “start”. It takes one minute.',
  },
};
