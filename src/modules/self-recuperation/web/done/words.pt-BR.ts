/** The page after filing: three questions in large type. */
export const done = {
  title: 'Recebemos sua notificação',
  mailed: (address: string) =>
    `Enviamos um e-mail de confirmação para ${address}. Pelo link dele, você vê a situação quando quiser.`,
  notArrived:
    'Se o e-mail não chegar em algumas horas, veja a pasta de spam. Se também não estiver lá, faça a notificação de novo e aguarde o e-mail. A nova substitui a anterior.',
  nextTitle: 'O que acontece agora?',
  nextToday: 'Comece hoje a recuperação autônoma. Evite sair o máximo possível.',
  nextNotice: (date: string) =>
    `Vamos conferir os dados e, até ${date}, enviaremos um e-mail para você receber a notificação de recuperação autônoma (自主療養届).`,
  nextQuestion: (date: string, channel: string) =>
    `A partir de ${date}, perguntaremos todos os dias ${channel} como você está.`,
  channels: { line: 'pelo LINE', voice: 'por ligação automática', web: 'por um link no e-mail' },
  linkLine:
    'Para responder pelo LINE, abra o link do e-mail e escolha “Responder pelo LINE”. Até lá, perguntamos por e-mail.',
  returnTitle: 'Quando posso sair?',
  returnLabel: 'Data prevista de retorno ao trabalho ou à escola',
  returnFrom: (date: string) => `A partir de ${date}`,
  returnSymptomatic: (hours: number) =>
    `É preciso que tenham passado ${hours} horas desde a melhora dos sintomas. Se eles continuarem, esta data será adiada.`,
  returnAsymptomatic: (selfCheckUntil: string) =>
    `Se aparecerem sintomas, esta data muda. Até ${selfCheckUntil}, continue acompanhando sua saúde: meça a temperatura todos os dias.`,
  worseTitle: 'Se eu piorar, quem devo procurar?',
  worseUrgent: 'Falta de ar, rosto muito pálido, não consegue se levantar',
  worseDoctor:
    'Se algum sintoma preocupar você, procure uma instituição médica. O atendimento do seu município também pode orientar.',
  insurance: 'A notificação de recuperação autônoma não serve para pedir indenização de seguros privados.',
};
