import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `aged ${from} to ${through}`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `people ${ages(anybody)}`,
    withoutRiskFactor === null
      ? null
      : `people ${ages(withoutRiskFactor)} without a risk factor for serious illness`,
  ]
    .filter(text => text !== null)
    .join(' and ');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: 'Questions and answers',
  lead: 'Numbers and dates follow the rules of today.',
  links: {
    mayI: 'Can I choose self-recuperation?',
    clinics: 'Find a medical institution',
    kits: 'Recommended test kits',
    file: 'Start the notification',
    inquiry: 'Open the inquiry form',
    closeContacts: 'For people who live with you',
  },
  q1: {
    question: 'Who can file a self-recuperation notification (自主療養届)?',
    answer: (rules: PublicRules, _example: Example) =>
      `People at low risk, that is, ${who(rules)}.\nPregnant people are not covered. Please do not use this system; see a doctor.`,
  },
  q2: {
    question: 'May people outside of these ages file?',
    answer: (rules: PublicRules, _example: Example) =>
      `No. People under ${rules.youngest} or aged ${rules.oldest + 1} or over: please do not use this system; see a doctor.`,
  },
  q3: {
    question: 'From when until when can a notification be issued?',
    answer: (rules: PublicRules, _example: Example) =>
      `Within ${rules.symptomaticThroughDay} days of the day symptoms appeared; without symptoms, within ${rules.asymptomaticThroughDay} days of the test.\nIf you file in time, the review and the issue may come later.`,
  },
  q4: {
    question: 'How long is the notification valid?',
    answer: (rules: PublicRules, _example: Example) =>
      `${rules.noticeValidMonths === 1 ? '1 month' : `${rules.noticeValidMonths} months`} from the day of issue. The last day is printed on it.`,
  },
  q5: {
    question: 'May I use a test kit that is not on the prefecture’s website?',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? 'We recommend the kits on the website, but since they are scarce, notifications are also issued for other kits.\nPlease attach an image that shows that the result is positive, and write the maker’s name and the date of the test in the remarks.'
        : 'Please use a kit that is on the website.',
  },
  q6: {
    question: 'Once I have filed, do I not need to see a doctor?',
    answer: (_rules: PublicRules, _example: Example) =>
      'This system is for people at low risk who can check their own health and see a doctor when they get worse. If you get worse, see a doctor.\nIf a doctor then diagnoses you as positive, a legal report is filed, and the Infectious Diseases Control Law restricts work and asks you to stay at home.',
  },
  q7: {
    question: 'Can I use the notification for private insurance or the sickness allowance?',
    answer: (_rules: PublicRules, _example: Example) =>
      'No. If you see a doctor and a legal report is filed, the prefecture issues a separate certificate (療養証明書) after the recuperation. If you used this system, that certificate is not issued.\nWhen the scheme began, the notification was not meant for claims of insurance or allowances.\nFor the sickness allowance (傷病手当金), however, some health insurers accept it. Please ask your insurer.',
  },
  q8: {
    question: 'How long is self-recuperation, and when may I go to work or school?',
    answer: (rules: PublicRules, _example: Example) =>
      `The day symptoms appeared is day 0. You recuperate until day ${rules.symptomaticDays}; if ${rules.hoursAfterRelief} hours have passed since the symptoms eased, you may go to work or school on day ${rules.symptomaticDays + 1}.\nWithout symptoms, the day of the test is day 0. You recuperate until day ${rules.asymptomaticDays} and may go to work or school on day ${rules.asymptomaticDays + 1}.`,
  },
  q9: {
    question: 'If I get worse and see a doctor, who pays?',
    answer: (_rules: PublicRules, _example: Example) =>
      'The first consultation fee and the like are at your own expense, as they are for people who see a doctor without self-recuperation.',
  },
  q10: {
    question: 'Which image do I attach?',
    answer: (_rules: PublicRules, _example: Example) =>
      'An image of the antigen test kit that shows positive, or of the result of a free test that shows that you are positive.',
  },
  q11: {
    question: 'I want to correct my notification.',
    answer: (_rules: PublicRules, _example: Example) =>
      'What you filed cannot be changed. Please withdraw the notification and file again (you need not wait for the mail about the withdrawal).\nOn the page that the link in the completion mail opens, “Submit again” starts with what you entered before.\nFor withdrawing, see the next question.',
  },
  q12: {
    question: 'I want to withdraw my notification.',
    answer: (_rules: PublicRules, _example: Example) =>
      'In the inquiry form, enter the reference number of the notification (自主療養届管理番号), choose the type “4. Request to withdraw an application” (申請内容の取り下げ依頼) and send it. You can also withdraw on the page that the link in the completion mail opens.\nIf the notification has not been issued yet, no request is needed.',
  },
  q13: {
    question: 'I have no symptoms. Why does my notification show a date after my recuperation?',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `Without symptoms, self-recuperation lasts ${rules.asymptomaticDays} days. If you are tested on ${testedOn}, for example, you may go to work or school from ${returnOn}.`
        : `Without symptoms, self-recuperation lasts ${rules.asymptomaticDays} days. You are also asked to check your own health until day ${rules.asymptomaticSelfCheckDays}.\nSo the notification prints two separate dates. If you are tested on ${testedOn}, for example, the expected date for work or school is ${returnOn}, and you check your health until ${selfCheckUntil}.\nThe expected date is only a guide. Please act according to how you feel.`,
  },
  q14: {
    question: 'What should family members do who live with me?',
    answer: (_rules: PublicRules, _example: Example) =>
      'We recommend that they stay at home of their own accord. For how long, see this page.',
  },
};
