/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: 'You cannot use self-recuperation',
  lead: 'From your answers, you cannot choose self-recuperation. Nothing you entered has been submitted.',
  whyTitle: 'Why',
  reasons: {
    'age-under-limit':
      'The person is too young for self-recuperation. Small children must be seen by a doctor.',
    'age-over-limit':
      'The person is above the age limit for self-recuperation. Because the illness can become severe, please be sure to see a doctor.',
    'risk-factor': 'You have a risk factor for severe illness. Please be sure to see a doctor.',
    pregnancy: 'If you are or may be pregnant, please be sure to see a doctor.',
    'tested-at-medical-institution':
      'If you tested positive at a hospital or clinic, you cannot choose self-recuperation. Please follow the instructions of that hospital or clinic.',
    'outside-prefecture':
      'You live in another prefecture. Please ask the health desk of the place where you live.',
    'scheme-not-in-force': 'We are not accepting self-recuperation notifications at the moment.',
    'window-expired':
      'The time for submitting has passed. It is counted from the day your symptoms started or, without symptoms, from the day of the test.',
    'cannot-manage-alone':
      'If it is hard for you to check your health every day or to go to a doctor, please do not recuperate on your own. See a doctor.',
  },
  whereTitle: 'What to do next',
  whereClinic: 'Go to a fever clinic (発熱診療等医療機関). Call first to make an appointment.',
  whereDesk: 'If you cannot find a clinic, ask the COVID-19 desk of your city or town.',
  desk: (title: string, hours: string) => `${title} (${hours})`,
  whereUrgent:
    'If it is urgent, for example hard to breathe or a pale or bluish face, call the number below.',
  changeTitle: 'If you made a mistake',
  change: 'Change my answers',
};
