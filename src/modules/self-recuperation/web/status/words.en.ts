/** The resident's status page. */
export const status = {
  above: (name: string, number: string | null) =>
    number === null ? name : `${name} · Reference number ${number}`,
  day: (day: number) => `Day ${day} of your recuperation`,
  over: 'Your recuperation is over',
  overReturn: 'You can go back to work, school and so on. Well done.',
  overPapers: 'To tell your school or employer, use the documents below.',
  pastEnd: 'The planned end of your recuperation has passed',
  notEndedYet:
    'We have not been able to confirm yet that your recuperation is over. Please answer the daily question. If we do not hear from you, a member of staff will call you.',
  filed: 'Self-recuperation notification',
  questionWaiting: 'You have not told us yet how you are today.',
  questionShort: 'It takes 1 minute.',
  answer: 'Answer today’s question',
  answered: 'Thank you. We have your answer for today.',
  answeredMore: 'If you feel different · Earlier answers',
  returnLabel: 'Expected date you can return to work, school, etc.',
  returnFrom: (date: string) => `From ${date}`,
  symptomsLast: (hours: number) =>
    `On condition that ${hours} hours have passed since your symptoms eased. If they last longer, this date moves later.`,
  relieved: 'You told us that your symptoms have eased.',
  selfCheck: (date: string) =>
    `Until ${date}, please check your own health every day, for example by taking your temperature.`,
  stripLabel: 'Days of recuperation',
  stripOnset: (date: string) => `0 = day your symptoms started, ${date}`,
  stripTest: (date: string) => `0 = day of the test, ${date}`,
  stripLast: (day: number, date: string) => `${day} = last day, ${date}`,
  urgentTitle: 'Hard to breathe, pale or bluish face, cannot stay up',
  urgentCall: (title: string) => `Call “${title}” at once. If in doubt, call 119.`,
  documentsTitle: 'Documents',
  noDocuments: 'None yet. You can open them here when the review is finished.',
  filingTitle: 'About your notification',
  state: 'Where it stands',
  states: {
    submitted: (due: string) => `Received. We will review it by ${due}.`,
    'under-review': (due: string) => `We are reviewing it. We will let you know by ${due}.`,
    issued: (_due: string) => 'Your self-recuperation notification has been issued.',
    returned: (_due: string) => 'Something needs to be corrected. Please submit again.',
    rejected: (_due: string) => 'We could not accept your self-recuperation notification.',
    superseded: (_due: string) =>
      'A new notification has replaced this one. Please open the link in the email about the new one.',
    withdrawn: (_due: string) => 'Withdrawn. The self-recuperation notification cannot be used.',
    transferred: (_due: string) =>
      'A doctor has filed a case report (発生届). From now on, you recuperate under the Infectious Diseases Control Act.',
    completed: (_due: string) =>
      'Your recuperation is over. You can use the self-recuperation notification until it expires.',
  },
  late: 'The review is taking longer than planned. Thank you for your patience.',
  submittedAt: 'Submitted',
  onset: 'Day your symptoms started',
  noSymptoms: 'No symptoms',
  tested: 'Day of the test',
  reasonsTitle: 'What needs to be corrected',
  rejectedTitle: 'Why we could not accept it',
  rejectedWhere:
    'If you are worried about your health, go to a fever clinic (発熱診療等医療機関). If you cannot find one, ask the COVID-19 desk of your city or town.',
  refile: 'Submit again',
  refileHint: 'What you entered before is still there. Change only what is wrong and submit.',
  provision: 'Who we gave your information to',
  accessLog: 'Who has seen your information',
  correct: 'If something is wrong',
  correctIssued: 'You cannot change what you submitted. You can withdraw it and submit again.',
  correctNotIssued:
    'You cannot change what you submitted. If you submit again, the new notification replaces it. You do not need to withdraw.',
  correctAgain: 'You can submit again. What you entered before is still there.',
  withdraw: 'Withdraw',
  signOut: 'Close on this device',
  answerByLine: 'Answer by LINE',
  signOutWhy:
    'If other people use this device, please close. Next time, open the page with the link in the email and the birthday.',
};
