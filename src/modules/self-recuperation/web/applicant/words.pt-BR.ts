const ask = (label: string): string => (label.endsWith('?') ? `Responda: ${label}` : `Preencha: ${label}`);

/** Step 2, 届出者情報. */
export const applicant = {
  step: 'Seus dados',
  title: 'Conte-nos sobre a pessoa em recuperação',
  lead: 'Preencha os dados da própria pessoa em recuperação. Um familiar pode preencher por ela.',
  name: 'Nome completo',
  nameHint:
    'Escreva como está no documento de identidade. Pode usar letras latinas, ideogramas japoneses ou kana.',
  nameKana: 'Leitura do nome (katakana ou letras latinas)',
  nameKanaHint:
    'Se souber seu nome em katakana (フリガナ), escreva em katakana. Se não, copie as letras latinas do cartão de residência, por exemplo: SILVA MARIA.',
  guardianName: 'Nome do responsável',
  guardianNameWhy: 'A pessoa em recuperação é menor de idade; por isso, precisamos do nome do responsável.',
  postalCode: 'Código postal',
  postalCodeHint: 'Ex.: 243-0434. Depois, toque no botão abaixo para preencher o endereço.',
  findAddress: 'Preencher o endereço',
  prefectureNote: (prefecture: string) => `Informe um endereço na ${prefecture}.`,
  municipality: 'Cidade, distrito ou vila',
  municipalityHint: 'Escreva em japonês (ex.: 横浜市中区). O botão acima preenche este campo para você.',
  street: 'Bairro, número e edifício',
  streetHint: 'Inclua o nome do edifício e o número do apartamento (ex.: 上郷1丁目2番3号 101).',
  phone: 'Telefone',
  phoneWhy: 'Ligaremos para este número se houver preocupação com a sua saúde.',
  phoneHint: 'Ex.: 090-1234-5678',
  email: 'E-mail',
  emailWhy: 'É para este endereço que enviaremos a mensagem para você receber a notificação.',
  emailAgain: 'E-mail (mais uma vez)',
  channel: 'Como você quer receber o acompanhamento de saúde diário?',
  channelWhy: 'Perguntamos uma vez por dia, a partir do dia seguinte. Você pode mudar isso depois.',
  channels: {
    line: 'LINE',
    voice: 'Ligação automática (AI call)',
    web: 'Site (aviso por e-mail)',
  },
  problems: {
    missing: ask,
    'too-long': (label: string) => `${label}: o texto é longo demais. Encurte-o`,
    'not-a-name': (label: string) => `${label}: escreva com letras`,
    'not-kana': (label: string) => `${label}: escreva em katakana ou em letras latinas (ex.: SILVA MARIA)`,
    'not-seven-digits': (label: string) => `${label}: digite os 7 números. Ex.: 243-0434`,
    'other-prefecture': (label: string, prefecture: string) =>
      `${label}: não pertence à ${prefecture}. Só quem mora na ${prefecture} pode fazer a notificação`,
    'unknown-municipality': (label: string, prefecture: string) =>
      `${label}: não encontramos na ${prefecture}. Escreva em japonês, começando pela cidade ou distrito (ex.: 横浜市中区)`,
    'differs-from-postal-code': (label: string) =>
      `${label}: não corresponde ao código postal. Corrija um dos dois ou toque em “Preencher o endereço”`,
    'not-a-phone-number': (label: string) =>
      `${label}: digite os números com o código de área. Ex.: 090-1234-5678`,
    'not-an-address': (label: string) => `${label}: confira como está escrito. Ex.: taro@example.jp`,
    'differs-from-first': (_label: string) => 'Os dois e-mails são diferentes. Confira ambos',
    'unknown-postal-code': (label: string) =>
      `${label}: não encontramos o endereço. Confira o número ou escreva o endereço`,
  },
};
