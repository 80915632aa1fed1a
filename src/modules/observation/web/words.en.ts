/** The words of the daily question. */
export const en = {
  observe: {
    title: 'How are you today?',
    titleFor: (name: string) => `How is ${name} today?`,
    titleOfDay: (date: string) => `How were you on ${date}?`,
    above: (date: string) => `Daily health check for ${date} · takes 1 minute`,
    temperature: 'What is your temperature?',
    temperatureHint: 'For example: 36.5',
    degrees: '°C',
    spo2: 'What is your blood oxygen level (SpO₂)?',
    spo2Hint: 'Answer only if you have a pulse oximeter. For example: 98',
    percent: '%',
    condition: 'How are you compared with yesterday?',
    conditions: {
      none: 'I have no symptoms',
      same: 'I have symptoms and they are the same',
      relieved: 'My symptoms are milder or have gone',
      worse: 'My symptoms are worse, or I have new ones',
    },
    symptoms: 'What symptoms do you have now?',
    symptomsHint: 'If you have none, leave this empty.',
    emergency: 'Do you have any of these?',
    emergencyHint: 'Choose even if it is only one. We will show you a number to call at once.',
    note: 'Anything else you want to tell us',
    noteHint: 'Our staff will read it. Leave it empty if there is nothing.',
    busy: 'So many people are answering that we could not take your answer just now. What you wrote is still here. Please wait a little and press the button again.',
    submit: 'Answer',
    notYetTitle: 'There is no question for you yet',
    notYet: (time: string) =>
      `The daily questions start the day after you submitted your notification, at ${time} in the morning. We will let you know then.`,
    endedTitle: 'The daily questions have ended',
    ended: 'If you are worried about your health, contact a doctor or the health desk of your city or town.',
    toStatus: 'Back to my notification',
  },
  problems: {
    temperature: {
      missing: 'Please take your temperature and enter it.',
      'not-a-number': 'Please enter your temperature as a number, for example 36.5.',
      'out-of-range': (lowest: string, highest: string) =>
        `Please take your temperature again and enter a number from ${lowest} to ${highest}.`,
      'did-you-mean': (typed: string, meant: string) =>
        `You entered “${typed}”. Did you mean ${meant} °C? If that is right, press “Answer” again.`,
    },
    spo2: {
      'not-a-number':
        'Please enter your blood oxygen level as a number, for example 98. If you have no pulse oximeter, leave it empty.',
      'out-of-range': (lowest: string, highest: string) =>
        `Please measure again and enter a number from ${lowest} to ${highest}. If this really is your level, call us at once.`,
      'did-you-mean': (typed: string, meant: string) =>
        `You entered “${typed}”. Did you mean ${meant}%? If that is right, press “Answer” again.`,
    },
    symptoms: {
      'unknown-code': 'Please choose from the list.',
      'which-symptoms':
        'Please choose the symptoms you have now. If you have none, choose “I have no symptoms”.',
    },
    condition: {
      missing: 'Please choose how you are compared with yesterday.',
      'symptoms-contradict':
        'You chose one or more symptoms. Please choose the closest answer other than “I have no symptoms”.',
    },
  },
  done: {
    urgentTitle: 'Please call right now',
    urgent: 'Your symptoms need medical attention quickly. Do not wait and see on your own.',
    urgentStaff: 'We have told our staff as well. They may call you.',
    ambulance: 'If nobody answers, or if the person is not fully conscious, call 119 for an ambulance.',
    cautionTitle: 'Please get advice and see a doctor',
    caution: 'Contact the health desk of your city or town and see a doctor.',
    cautionStaff: 'We have told our staff as well.',
    okTitle: 'Thank you for your answer',
    ok: (time: string) =>
      `Please take good care of yourself. We will ask you again tomorrow at ${time} in the morning.`,
    worse: 'If you suddenly get worse, for example hard to breathe or a pale or bluish face, call:',
    answerFor: (name: string) => `Answer for ${name} next`,
    answerForSelf: 'Answer for yourself next',
    again: 'I feel different now – answer again',
    answers: 'See my earlier answers',
    status: 'Go to my notification',
    hours: (hours: string) => `Open: ${hours}`,
  },
  answers: {
    title: 'Your earlier answers',
    empty: 'No answers yet',
    emptyText: 'Once you answer the daily question, this page shows how your temperature changes.',
    temperatureChart: 'Your temperature over time',
    spo2Chart: 'Your blood oxygen level over time',
    day: 'Day',
    temperature: 'Temperature',
    spo2: 'SpO₂',
    urgentLine: (percent: number) => `${percent}% or lower is urgent`,
    list: 'Answers by day',
    missed: 'No answer',
    open: 'Not answered yet',
    cancelled: 'We did not ask',
    noSymptoms: 'No symptoms',
    separator: ', ',
    grades: { ok: 'Rest and watch', caution: 'Get advice', urgent: 'Get help now' },
    conditions: { none: 'No symptoms', same: 'The same', relieved: 'Milder', worse: 'Worse' },
  },
};
