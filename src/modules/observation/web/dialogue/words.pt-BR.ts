/** The daily question, a thing at a time: written in LINE (`line`) and spoken on the telephone (`call`). */
export const ptBR = {
  line: {
    greeting: 'Obrigado pelo contato. Temos algumas perguntas. Leva cerca de 1 minuto.',
    askWhom: 'Sobre quem você vai responder?',
    person: (position: string) => `Pessoa ${position}`,
    aboutPerson: (position: string) => `As perguntas são sobre a pessoa ${position}.`,
    askTemperature: 'Qual é a sua temperatura? Envie só o número.',
    askSpo2:
      'Se você tem um oxímetro, meça a saturação de oxigênio (SpO₂) e envie só o número. Se não tem, toque no botão abaixo.',
    askSymptoms:
      'Quais sintomas você tem agora? Envie os números deles. Se forem vários, envie todos juntos, com espaços.',
    askEmergency: 'Você tem algum destes sinais?',
    askSigns: 'Envie os números dos sinais que você tem. Se forem vários, envie todos juntos, com espaços.',
    askCondition: 'Em comparação com ontem, como está?',
    askConfirm: 'Podemos enviar a sua resposta? Você também pode começar de novo.',
    callNow: (phone: string) => `Ligue agora mesmo:\n${phone}`,
    ambulance:
      'Se ninguém atender, ou se a pessoa não estiver bem consciente, ligue para 119. A nossa equipe pode ligar para você.',
    consult: (phone: string) => `Se algo preocupa você, ligue para o atendimento:\n${phone}`,
    seeDoctor: 'Se algo preocupa você, procure um médico.',
    thanks: 'Obrigado pela resposta. Cuide-se bem.',
    whichSymptoms: 'Vamos perguntar mais uma vez o que não está bem.',
    symptomsContradict: 'Isto não combina com a resposta anterior. Vamos perguntar mais uma vez.',
    notUnderstood: 'Desculpe, não conseguimos ler. Responda com um número ou um botão abaixo.',
    measureAgain: {
      temperature: {
        'not-a-number': 'Desculpe, não conseguimos ler. Envie só o número, mais uma vez.',
        'out-of-range': 'Meça de novo e envie só o número.',
        'did-you-mean': 'Envie o número mais uma vez, com a vírgula.',
      },
      spo2: {
        'not-a-number': 'Desculpe, não conseguimos ler. Envie só o número, mais uma vez.',
        'out-of-range': 'Meça de novo e envie só o número.',
        'did-you-mean': 'Envie só o número, mais uma vez.',
      },
    },
    offerWeb: (link: string) => `Se for difícil, você também pode responder nesta página:\n${link}`,
    replies: {
      yes: 'Sim',
      no: 'Não',
      nothing: 'Nenhum',
      'no-oximeter': 'Não tenho oxímetro',
      send: 'Enviar',
      again: 'Começar de novo',
      none: 'Sem sintomas',
      same: 'Sem mudança',
      relieved: 'Melhor ou sumiram',
      worse: 'Pior ou há novos',
    },
  },
  call: {
    separator: ', ',
    greeting: (authority: string) => `Olá. Esta é uma ligação de ${authority}.`,
    askBirthday:
      'Primeiro vamos confirmar quem está falando. Digite o mês e o dia do seu aniversário com quatro números. Para três de fevereiro, digite zero, dois, zero, três.',
    wrongBirthday: 'O número não confere. Tente de novo, por favor.',
    askWhom: 'Sobre quem você vai responder?',
    personKey: (position: string, key: string) => `Pessoa ${position}, digite ${key}.`,
    press: 'Digite o número, por favor.',
    aboutPerson: (position: string) => `As perguntas são sobre a pessoa ${position}.`,
    askTemperature:
      'Digite a sua temperatura com três números. Para trinta e seis vírgula cinco, digite três, seis, cinco.',
    temperature: (degrees: string, tenths: string) => `Você digitou ${degrees} vírgula ${tenths} graus.`,
    askSpo2:
      'Digite a saturação de oxigênio e depois jogo da velha. Se não tem oxímetro, digite zero e jogo da velha.',
    spo2: (percent: string) => `Você digitou ${percent} por cento.`,
    isItRight: 'Se está certo, digite 1. Para tentar de novo, digite 2.',
    askSymptoms:
      'Digite os números dos sintomas que você tem agora, um após o outro, e depois jogo da velha. Se não tem nenhum, digite zero e jogo da velha.',
    choice: (key: string, title: string) => `${key}, ${title}.`,
    askEmergency: (titles: string) => `Você tem algum destes sinais? ${titles}.`,
    yesOrNo: 'Se sim, digite 1. Se não, digite 2.',
    askSigns:
      'Digite os números, de dois algarismos, dos sinais que você tem, um após o outro, e depois jogo da velha.',
    askCondition:
      'Em comparação com ontem, como está? Sem sintomas, digite 1. Sem mudança, digite 2. Melhor ou sem sintomas agora, digite 3. Pior, digite 4.',
    askConfirm: 'Se está tudo certo, digite 1. Para começar de novo, digite 2.',
    callNow: (title: string, phone: string) =>
      `Ligue agora mesmo para ${title}. O número é ${phone}. Repetindo: ${phone}.`,
    ambulance:
      'Se ninguém atender, ligue para um, um, nove. A nossa equipe pode ligar para você. Você já pode desligar.',
    consult: (title: string, phone: string) =>
      `Se algum sintoma preocupa você, ligue para ${title}. O número é ${phone}.`,
    seeDoctor: 'Se algo preocupa você, procure um médico.',
    thanks: 'Obrigado pela resposta. Cuide-se bem.',
    whichSymptoms: 'Vamos perguntar mais uma vez o que não está bem.',
    symptomsContradict: 'Você disse que tem sintomas. Vamos perguntar mais uma vez.',
    measureAgain: 'Não recebemos o número. Tente de novo, por favor.',
    notHeard: 'Nenhuma tecla foi digitada. Vamos repetir.',
    notUnderstood: 'Não recebemos esse número. Tente de novo, por favor.',
    goodBye: 'A ligação termina aqui. Até logo.',
    machine: (authority: string) =>
      `Esta é uma ligação automática de ${authority}. Entraremos em contato de novo. Até logo.`,
    sorry: (authority: string, phone: string) =>
      `Desculpe, não podemos continuar esta ligação. Para falar com ${authority}, ligue para ${phone}. Até logo.`,
    offerWeb: 'Você também pode responder na página que enviamos.',
  },
};
