/** A label as it stands inside a sentence. */
const inSentence = (label: string): string => `${label.charAt(0).toLowerCase()}${label.slice(1)}`;

/** Step 2, 届出者情報. */
export const applicant = {
  step: 'About you',
  title: 'Tell us about the person recuperating',
  lead: 'Enter the details of the person who has COVID-19. A family member may fill this in for them.',
  name: 'Full name',
  nameHint: 'Write it exactly as on the identity document.',
  nameKana: 'Name as it is read (katakana or Latin letters)',
  nameKanaHint:
    'If you know your name in katakana (フリガナ), write it. If not, copy the Latin letters on your residence card, for example SMITH JOHN.',
  guardianName: 'Full name of a parent or guardian',
  guardianNameWhy: 'We need this because the person recuperating is a minor.',
  postalCode: 'Postal code',
  postalCodeHint: 'For example: 243-0434. Then press the button below to fill in the address.',
  findAddress: 'Fill in the address',
  prefectureNote: (prefecture: string) => `Enter an address in ${prefecture}.`,
  municipality: 'City, ward, town or village',
  municipalityHint: 'In Japanese (for example 横浜市中区). The button above fills it in.',
  street: 'Area, block number and building',
  streetHint:
    'As on your identity document, in Japanese if you can (for example: 上郷1丁目2番3号　○○マンション101)',
  phone: 'Phone number',
  phoneWhy: 'We call this number if we are worried about your health.',
  phoneHint: 'For example: 090-1234-5678',
  email: 'Email address',
  emailWhy: 'We send your self-recuperation notification here.',
  emailAgain: 'Email address (again)',
  channel: 'How would you like to get the daily health check?',
  channelWhy: 'From tomorrow we ask you once a day. You can change this later.',
  channels: { line: 'LINE', voice: 'Automated phone call (AI call)', web: 'Web (we email you a link)' },
  problems: {
    missing: (label: string) =>
      label.endsWith('?') ? `Please answer: ${label}` : `Please enter the ${inSentence(label)}`,
    'too-long': (label: string) => `The ${inSentence(label)} is too long. Please shorten it`,
    'not-a-name': (label: string) => `Please write the ${inSentence(label)} in letters`,
    'not-kana': (_label: string) =>
      'Please write how the name is read in katakana or in Latin letters, for example SMITH JOHN',
    'not-seven-digits': (label: string) =>
      `Please enter the ${inSentence(label)} as 7 digits, for example 243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `This ${inSentence(label)} is not in ${prefecture}. Only people living in ${prefecture} can use this service`,
    'unknown-municipality': (_label: string, prefecture: string) =>
      `We cannot find this place in ${prefecture}. Please write it in Japanese with its city or district, for example 横浜市中区, or press “Fill in the address”`,
    'differs-from-postal-code': (_label: string) =>
      'The city or town does not match the postal code. Please correct one of them, or press “Fill in the address”',
    'not-a-phone-number': (_label: string) =>
      'Please enter the phone number with its area code, for example 090-1234-5678',
    'not-an-address': (label: string) =>
      `Please check the ${inSentence(label)}. For example: taro@example.jp`,
    'differs-from-first': (_label: string) => 'The two email addresses are different. Please check both',
    'unknown-postal-code': (_label: string) =>
      'We cannot find an address for this postal code. Please check the number, or type the address yourself',
  },
};
