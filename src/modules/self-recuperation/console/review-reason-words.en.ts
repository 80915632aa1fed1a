/** What a resident reads for each reason, on their status page. Says what is missing and what to do. */
export const en = {
  'kit-name-missing':
    'We could not find your name on the test kit. Please write your name on the kit itself with a permanent marker and take the photo again.',
  'kit-date-missing':
    'We could not find the test date on the test kit. Please write the test date on the kit itself with a permanent marker and take the photo again.',
  'kit-unreadable':
    'We could not read the result in the photo of the test kit. Please take it again in a bright place, with the result line visible.',
  'notice-incomplete':
    'The image of the test result notice does not show all of these: name, test date, name of the testing organization, and result. Please take it again so that all 4 are visible.',
  'notice-unreadable':
    'We could not read the test result notice. Please take the photo again in a bright place, showing the whole page.',
  'test-date-differs':
    'The test date you entered is not the same as in the image. Please check the date and submit again.',
  'identity-unreadable':
    'We could not read the identity document. Please take the photo again so that name, date of birth and address are visible.',
  'identity-name-differs':
    'The name on the identity document is not the same as in the notification. Please add the identity document of the person recuperating.',
  'identity-birth-date-differs':
    'The date of birth on the identity document is not the same as in the notification. Please submit again with the correct date of birth.',
  'identity-address-differs':
    'The address on the identity document is not the same as in the notification, or it is not visible. If you have moved, please add an image that shows the new address, such as the back of the card.',
  'guardian-identity-unsuitable':
    'For a minor, we need the identity document of a parent or guardian. Please take the photo again so that the guardian’s name, date of birth and address are visible.',
  'result-not-positive':
    'The test result in the image was not positive. The self-recuperation notification is for people with a positive result.',
  'outside-age':
    'The person’s age is outside the limits for self-recuperation. Please go to a fever clinic (発熱診療等医療機関).',
  pregnancy:
    'Self-recuperation is not for people who are or may be pregnant. Please go to a fever clinic (発熱診療等医療機関).',
  'risk-factor':
    'You have an illness or condition that can make COVID-19 severe, so you cannot use self-recuperation. Please go to a fever clinic (発熱診療等医療機関).',
  'tested-at-medical-institution':
    'If you were tested at a hospital or clinic, it files the report for you. You do not need a self-recuperation notification.',
  'outside-prefecture':
    'You do not live in the prefecture. Please ask the health desk of the place where you live.',
  'outside-window':
    'The time for submitting had passed. If you are worried about your health, please see a doctor.',
  'evidence-of-another-filing':
    'The image you added was used in another notification. We need an image of your own test.',
} as const;
