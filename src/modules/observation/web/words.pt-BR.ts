/** The words of the daily question. */
export const ptBR = {
  observe: {
    title: 'Como você está hoje?',
    titleFor: (name: string) => `Como está a saúde de ${name} hoje?`,
    titleOfDay: (date: string) => `Como você estava: ${date}`,
    above: (date: string) => `Acompanhamento de saúde: ${date} · leva 1 minuto`,
    temperature: 'Qual é a sua temperatura?',
    temperatureHint: 'Ex.: 36.5',
    degrees: '℃',
    spo2: 'Qual é a saturação de oxigênio (SpO₂)?',
    spo2Hint: 'Responda só se você tem um oxímetro. Ex.: 98',
    percent: '%',
    condition: 'Em comparação com ontem, como está?',
    conditions: {
      none: 'Não tenho sintomas',
      same: 'Tenho sintomas, sem mudança',
      relieved: 'Os sintomas melhoraram ou sumiram',
      worse: 'Os sintomas pioraram ou há novos',
    },
    symptoms: 'Que sintomas você tem agora?',
    symptomsHint: 'Se não tem nenhum, não marque nada e continue.',
    emergency: 'Você tem algum destes sinais?',
    emergencyHint: 'Marque se tiver pelo menos um. Mostraremos o número para ligar já.',
    note: 'Algo mais que queira nos dizer',
    noteHint: 'Nossa equipe vai ler. Se não houver nada, deixe em branco.',
    busy: 'Há muitas pessoas respondendo e não pudemos receber sua resposta agora. O que você escreveu continua aqui. Espere um pouco e pressione o botão de novo.',
    submit: 'Responder',
    notYetTitle: 'Ainda não há pergunta para hoje',
    notYet: (time: string) =>
      `As perguntas diárias começam às ${time} da manhã do dia seguinte à notificação. Avisaremos você.`,
    endedTitle: 'As perguntas diárias terminaram',
    ended: 'Se sua saúde preocupar você, consulte uma instituição médica ou o atendimento do seu município.',
    toStatus: 'Voltar à página da notificação',
  },
  problems: {
    temperature: {
      missing: 'Meça a temperatura e digite o valor.',
      'not-a-number': 'Digite a temperatura com números, como 36.5.',
      'out-of-range': (lowest: string, highest: string) =>
        `Meça de novo e digite um número entre ${lowest} e ${highest}.`,
      'did-you-mean': (typed: string, meant: string) =>
        `Você digitou “${typed}”. Seria ${meant}℃? Se sim, toque em “Responder” mais uma vez.`,
    },
    spo2: {
      'not-a-number':
        'Digite a saturação de oxigênio com números, como 98. Se não tem oxímetro, deixe em branco.',
      'out-of-range': (lowest: string, highest: string) =>
        `Meça de novo e digite um número entre ${lowest} e ${highest}. Se o valor for mesmo esse, ligue já.`,
      'did-you-mean': (typed: string, meant: string) =>
        `Você digitou “${typed}”. Seria ${meant}%? Se sim, toque em “Responder” mais uma vez.`,
    },
    symptoms: {
      'unknown-code': 'Escolha na lista.',
      'which-symptoms':
        'Marque os sintomas que você tem agora. Se não tem nenhum, escolha “Não tenho sintomas”.',
    },
    condition: {
      missing: 'Escolha como você está em comparação com ontem.',
      'symptoms-contradict':
        'Você marcou sintomas. Escolha a opção mais próxima, que não seja “Não tenho sintomas”.',
    },
  },
  done: {
    urgentTitle: 'Ligue agora mesmo',
    urgent: 'São sintomas que precisam de atendimento rápido. Não fique esperando sem ajuda.',
    urgentStaff: 'Avisamos também a nossa equipe. Podemos ligar para você.',
    ambulance: 'Se não conseguir ligação ou se a pessoa estiver confusa ou sonolenta demais, ligue 119.',
    cautionTitle: 'Peça orientação e vá ao médico',
    caution: 'Fale com o atendimento do seu município e procure uma instituição médica.',
    cautionStaff: 'Avisamos também a nossa equipe.',
    okTitle: 'Obrigado pela resposta',
    ok: (time: string) => `Melhoras! Amanhã, às ${time} da manhã, perguntaremos de novo.`,
    worse: 'Se piorar de repente, com falta de ar ou rosto muito pálido:',
    answerFor: (name: string) => `Responder agora por ${name}`,
    answerForSelf: 'Responder agora por você',
    again: 'Responder de novo porque algo mudou',
    answers: 'Ver as respostas anteriores',
    status: 'Ir para a página da notificação',
    hours: (hours: string) => `Atendimento: ${hours}`,
  },
  answers: {
    title: 'Respostas anteriores',
    empty: 'Ainda não há respostas',
    emptyText: 'Quando você responder, a evolução da temperatura aparecerá aqui.',
    temperatureChart: 'Evolução da temperatura',
    spo2Chart: 'Evolução da saturação de oxigênio',
    day: 'Dia',
    temperature: 'Temperatura',
    spo2: 'SpO₂',
    urgentLine: (percent: number) => `${percent}% ou menos: urgente`,
    list: 'Respostas por dia',
    missed: 'Sem resposta',
    open: 'Ainda não respondida',
    cancelled: 'Não perguntamos',
    noSymptoms: 'Sem sintomas',
    separator: ', ',
    grades: { ok: 'Observar', caution: 'Procurar orientação', urgent: 'Ligar com urgência' },
    conditions: { none: 'Sem sintomas', same: 'Sem mudança', relieved: 'Melhorou', worse: 'Piorou' },
  },
};
