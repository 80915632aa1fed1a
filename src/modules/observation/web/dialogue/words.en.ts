/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const en = {
  line: {
    greeting: 'Thank you for writing. We have a few questions. It takes about one minute.',
    askWhom: 'Who are you answering for?',
    person: (position: string) => `Person ${position}`,
    aboutPerson: (position: string) => `These questions are about person ${position}.`,
    askTemperature: 'What is your temperature? Please send the number only.',
    askSpo2:
      'If you have a pulse oximeter, measure your blood oxygen level (SpO₂) and send the number only. If not, tap the button below.',
    askSymptoms:
      'What symptoms do you have now? Send their numbers. If there are several, send them together with spaces between.',
    askEmergency: 'Do you have any of these?',
    askSigns:
      'Send the numbers of those you have. If there are several, send them together with spaces between.',
    askCondition: 'How are you compared with yesterday?',
    askConfirm: 'Shall we send your answer? You can also start again from the beginning.',
    callNow: (phone: string) => `Please call right now:\n${phone}`,
    ambulance:
      'If nobody answers, or if the person is not fully conscious, call 119. Our staff may call you.',
    consult: (phone: string) => `If anything worries you, call our advice desk:\n${phone}`,
    seeDoctor: 'If anything worries you, please see a doctor.',
    thanks: 'Thank you for your answer. Please take good care of yourself.',
    whichSymptoms: 'Let us ask once more what is not well.',
    symptomsContradict: 'This does not fit what you answered before. Let us ask once more.',
    notUnderstood: 'Sorry, we could not read that. Please answer with a number or a button below.',
    measureAgain: {
      temperature: {
        'not-a-number': 'Sorry, we could not read that. Please send the number only.',
        'out-of-range': 'Please measure again and send the number only.',
        'did-you-mean': 'Please send the number again, with the decimal point.',
      },
      spo2: {
        'not-a-number': 'Sorry, we could not read that. Please send the number only.',
        'out-of-range': 'Please measure again and send the number only.',
        'did-you-mean': 'Please send the number only, once more.',
      },
    },
    offerWeb: (link: string) => `If this is difficult, you can also answer on this page:\n${link}`,
    replies: {
      yes: 'Yes',
      no: 'No',
      nothing: 'None',
      'no-oximeter': 'I have no oximeter',
      send: 'Send',
      again: 'Start again',
      none: 'No symptoms',
      same: 'The same',
      relieved: 'Milder or gone',
      worse: 'Worse or new ones',
    },
  },
  call: {
    separator: ', ',
    greeting: (authority: string) => `Hello. This is a call from ${authority}.`,
    askBirthday:
      'First we check who is speaking. Please enter the month and day of your birthday with four digits. For February third, press zero, two, zero, three.',
    wrongBirthday: 'That does not match. Please try again.',
    askWhom: 'Who are you answering for?',
    personKey: (position: string, key: string) => `For person ${position}, press ${key}.`,
    press: 'Please press the number.',
    aboutPerson: (position: string) => `These questions are about person ${position}.`,
    askTemperature:
      'Please enter your temperature with three digits. For thirty-six point five, press three, six, five.',
    temperature: (degrees: string, tenths: string) => `You entered ${degrees} point ${tenths} degrees.`,
    askSpo2:
      'Please enter your blood oxygen level, then press the hash key. If you have no oximeter, press zero and hash.',
    spo2: (percent: string) => `You entered ${percent} percent.`,
    isItRight: 'If this is right, press 1. To try again, press 2.',
    askSymptoms:
      'Please press the numbers of the symptoms you have now, one after the other, then hash. If you have none, press zero and hash.',
    choice: (key: string, title: string) => `${key}: ${title}.`,
    askEmergency: (titles: string) => `Do you have any of these? ${titles}.`,
    yesOrNo: 'If yes, press 1. If no, press 2.',
    askSigns:
      'Please press the two-digit numbers of those you have, one after the other, then press the hash key.',
    askCondition:
      'How are you compared with yesterday? If you have no symptoms, press 1. The same, press 2. Milder or gone, press 3. Worse, press 4.',
    askConfirm: 'If all this is right, press 1. To start again, press 2.',
    callNow: (title: string, phone: string) =>
      `Please call ${title} right now. The number is ${phone}. Again: ${phone}.`,
    ambulance: 'If nobody answers, call one, one, nine. Our staff may call you. You may hang up now.',
    consult: (title: string, phone: string) =>
      `If any symptom worries you, please call ${title}. The number is ${phone}.`,
    seeDoctor: 'If anything worries you, please see a doctor.',
    thanks: 'Thank you for your answer. Please take good care of yourself.',
    whichSymptoms: 'Let us ask once more what is not well.',
    symptomsContradict: 'You told us that you have symptoms. Let us ask once more.',
    measureAgain: 'We could not take that number. Please try again.',
    notHeard: 'No key was pressed. We will say it again.',
    notUnderstood: 'We could not take that number. Please try again.',
    goodBye: 'This is the end of the call. Good-bye.',
    machine: (authority: string) =>
      `This is an automatic call from ${authority}. We will contact you again. Good-bye.`,
    sorry: (authority: string, phone: string) =>
      `We are sorry, we cannot go on with this call. To reach ${authority}, please call ${phone}. Good-bye.`,
    offerWeb: 'You can also answer on the page that we sent you.',
  },
};
