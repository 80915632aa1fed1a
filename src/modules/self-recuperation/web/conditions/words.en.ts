/** A label as it stands inside a sentence. */
const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Step 1, 届出条件の確認. */
export const conditions = {
  step: 'Can you use this?',
  title: 'Let’s check whether you can choose self-recuperation',
  lead: 'Nothing is submitted until you press “Submit” at the end.',
  birthDate: 'Date of birth',
  birthDateWhy: 'Your age decides whether you need to see a doctor.',
  birthDateHint: 'For example: year 1990, month 1, day 2',
  symptoms: 'Do you have symptoms?',
  symptomsYes: 'Yes (fever, cough, sore throat, tiredness or other)',
  symptomsNo: 'No',
  onset: 'Day your symptoms started',
  onsetWhy: 'We count the days of recuperation from this day. It is not the day of the test.',
  onsetHint: 'The day you first felt that something was wrong. If you have no symptoms, leave it empty.',
  tested: 'Day of the test',
  testedHint: 'The day the sample (from the nose, saliva or other) was taken.',
  testPlace: 'Where were you tested?',
  testPlaces: {
    'own-kit': 'With an antigen test kit I got myself',
    'free-test': 'Free test, for example at a pharmacy',
    'test-company': 'At a PCR testing company or similar (I paid)',
    'medical-institution': 'At a hospital or clinic',
  },
  pregnancy: 'Are you pregnant?',
  pregnancyWhy: 'If you are pregnant, you must see a doctor.',
  pregnancies: { no: 'No (also for men)', possible: 'Possibly', yes: 'Yes' },
  riskFactors: 'Do any of these apply to you?',
  riskFactorsWhy: 'This tells us how likely you are to become seriously ill. Choose all that apply.',
  noRiskFactor: 'None of these',
  livesInPrefecture: (prefecture: string) => `Do you live in ${prefecture}?`,
  selfManagement: 'Can you check your health every day, and see a doctor if you get worse?',
  selfManagementWhy:
    'Self-recuperation is for people who can check their own health and see a doctor by themselves. If your family helps you, answer “Yes”.',
  problems: {
    empty: (label: string) => `Please enter the ${inSentence(label)}`,
    year: (label: string) => `Please enter the year for the ${inSentence(label)}, for example 2022`,
    month: (label: string) => `Please enter the month for the ${inSentence(label)} as a number from 1 to 12`,
    day: (label: string) => `Please enter the day for the ${inSentence(label)} as a number from 1 to 31`,
    'no-such-day': (label: string) => `The ${inSentence(label)} does not exist. Please check the date`,
    missing: (label: string) => `Please answer: ${label}`,
    'in-future': (label: string, today: string) =>
      `The ${inSentence(label)} must be today (${today}) or earlier`,
    'too-long-ago': (label: string) => `Please check the year for the ${inSentence(label)}`,
    'before-birth': (label: string) =>
      `The ${inSentence(label)} is before the date of birth. Please check it`,
    'none-with-others': (_label: string) =>
      'You chose “None of these” together with other answers. Please choose one or the other',
  },
};
