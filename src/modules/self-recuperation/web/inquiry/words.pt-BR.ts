const signature = (authority: string): string =>
  `--\n${authority} – Sistema de notificação de recuperação autônoma\nNão responda a este e-mail.`;

/** Asking the prefecture (K-66, K-67, K-70, K-71). Mails carry a number or a link and neutral words. */
export const ptBR = {
  title: 'Perguntas sobre a recuperação autônoma',
  lead: 'Use este formulário para perguntar sobre a recuperação autônoma ou sobre este sistema.',
  slow: 'A resposta pode demorar. Pedimos sua compreensão.',
  noPhone: 'Em princípio, não respondemos a perguntas por telefone.',
  faqFirst: 'Antes de enviar, veja se a resposta já está aqui:',
  faqLink: 'Perguntas frequentes',
  urgentTitle: 'Se você não estiver bem, telefone',
  urgent: (title: string, hours: string) =>
    `Não conseguimos responder na hora por este formulário. Em caso de urgência, ligue para ${title} (${hours}). Se houver risco de vida, não hesite: ligue 119.`,
  kind: 'Tipo de contato',
  kindLabel: (code: number, label: string) => `${code}. ${label}`,
  kinds: {
    filing: 'Sobre a notificação',
    recuperation: 'Sobre o período de recuperação',
    documents: 'Sobre os documentos',
    withdrawal: 'Pedido de cancelamento',
    other: 'Outros',
  },
  withdrawalHint:
    'Informe o nº de controle. Se a notificação (自主療養届) ainda não foi emitida, não é preciso pedir o cancelamento.',
  managementNumber: 'Nº de controle da notificação (自主療養届管理番号)',
  managementNumberHint:
    'Ex.: 14-2204-7731-8. Está escrito na notificação. Fora do tipo 4, pode deixar em branco.',
  email: 'E-mail',
  emailWhy: 'Aqui avisamos que recebemos sua pergunta e que há uma resposta.',
  emailAgain: 'E-mail (mais uma vez)',
  body: 'Sua pergunta',
  bodyHint: (most: number) =>
    `Até ${most} caracteres. Só no tipo 4 pode deixar em branco. Não escreva nome nem endereço.`,
  check: 'Conferir',
  owner: 'Setor responsável:',
  problems: {
    chooseKind: 'Escolha o tipo de contato',
    missing: (label: string) => `Preencha: ${label}`,
    'needed-to-withdraw':
      'Informe o nº de controle da notificação. Quem ainda não tem o número não precisa pedir o cancelamento',
    'not-a-management-number':
      'Confira o nº de controle da notificação. São 11 números e há algo errado. Ex.: 14-2204-7731-8',
    'not-an-address': 'Confira o e-mail. Ex.: taro@example.jp',
    'differs-from-first': 'Os dois e-mails são diferentes. Confira os dois',
    'too-long': (length: number, most: number) =>
      `A pergunta pode ter até ${most} caracteres. Agora tem ${length}; tire ${length - most}`,
  },
  tooMany: (most: number) =>
    `Com este e-mail, é possível enviar até ${most} perguntas por hora. Espere cerca de uma hora e aperte “Conferir” de novo. O que você escreveu continua nesta página`,
  notNeededTitle: 'Quando não é preciso pedir o cancelamento',
  notNeeded:
    'Enquanto a notificação não for emitida, não é preciso pedir o cancelamento. Se quiser corrigir algo, notifique de novo. A nova substitui a anterior.',
  fileAgain: 'Notificar de novo',
  confirm: {
    title: 'Confira o que escreveu',
    lead: 'Isto será enviado. Ainda não foi enviado.',
    none: 'Nada',
    withdrawal:
      'Se encontrarmos a notificação deste número, enviaremos o link de cancelamento ao e-mail daquela notificação. Pode ser diferente do e-mail que você escreveu aqui.',
    faqTitle: 'A resposta pode estar aqui',
    send: 'Enviar',
    edit: 'Corrigir',
  },
  received: {
    title: 'Recebemos sua pergunta',
    number: (number: string) => `Nº da pergunta ${number}`,
    mailed: 'Enviamos uma confirmação ao e-mail que você informou.',
    slow: 'Quando houver resposta, avisaremos por e-mail. Pode demorar.',
    nextTitle: 'Próximos passos',
    withdrawalLink:
      'Se encontrarmos a notificação deste número, enviaremos por e-mail o link de cancelamento. Abra o link e informe o dia e o mês de nascimento para cancelar.',
    withdrawalAddress:
      'O link vai para o e-mail escrito na notificação. Só com o número não é possível cancelar.',
    withdrawalWrong:
      'Se não chegar em algumas horas, confira o número e envie de novo. Se não puder mais usar o e-mail da notificação, avise por “5. Outros”.',
    withdrawalRefile: 'Você pode notificar de novo sem esperar o e-mail de cancelamento.',
    notArrivedTitle: 'Se o e-mail não chegar',
    home: 'Voltar à página inicial',
  },
  answer: {
    linkTitle: 'Há uma resposta à sua pergunta',
    linkLead: 'A resposta pode ter algo pessoal. Abra onde ninguém mais possa ver.',
    open: 'Ler a resposta',
    title: 'Resposta à sua pergunta',
    number: (number: string) => `Nº da pergunta ${number}`,
    until: (until: string) => `Você pode ler esta resposta até ${until}.`,
    goneTitle: 'Este link venceu',
    gone: 'A resposta pode ser lida por 30 dias. Se precisar dela de novo, envie outra pergunta.',
    askAgain: 'Perguntar de novo',
  },
  mail: {
    received: {
      subject: 'Recebemos sua pergunta',
      body: (number: string, authority: string) =>
        `Recebemos sua pergunta.\n\nNº da pergunta ${number}\n\nQuando houver resposta, avisaremos neste e-mail. Pode demorar.\n\nSe você não pediu isto, apague este e-mail.\n\n${signature(authority)}`,
    },
    withdrawalReceived: {
      subject: 'Recebemos o pedido de cancelamento',
      body: (number: string, authority: string) =>
        `Recebemos o pedido de cancelamento.\n\nNº da pergunta ${number}\n\nSe encontrarmos a notificação do número informado, enviaremos o link de cancelamento ao e-mail daquela notificação. Se não chegar, confira o número e envie de novo. Você pode notificar de novo sem esperar o e-mail de cancelamento.\n\nSe você não pediu isto, apague este e-mail.\n\n${signature(authority)}`,
    },
    withdrawalLink: {
      subject: 'Como cancelar a notificação',
      body: (link: string, authority: string) =>
        `Houve um pedido de cancelamento da sua notificação. Ela ainda não foi cancelada.\n\nPara cancelar, abra o link abaixo. É preciso informar o dia e o mês de nascimento da pessoa da notificação.\n\n${link}\n\nSe você não pediu isto, apague este e-mail. A notificação continua como está.\n\n${signature(authority)}`,
    },
    answered: {
      subject: 'Há uma resposta à sua pergunta',
      body: (number: string, link: string, authority: string) =>
        `Respondemos à sua pergunta.\n\nNº da pergunta ${number}\n\nLeia no link abaixo. Ele vale por 30 dias.\n\n${link}\n\n${signature(authority)}`,
    },
  },
};
