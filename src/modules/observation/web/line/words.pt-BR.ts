/** Answering by LINE: the page that links a chat, and what is said in the chat besides the questions. No word about health. */
export const ptBR = {
  page: {
    title: 'Responder pelo LINE',
    lead: 'Você pode responder às perguntas diárias em uma conversa do LINE.',
    endedText: 'As perguntas diárias terminaram. Não é possível vincular outra conversa.',
    chatsTitle: 'Conversas vinculadas',
    linkedAt: (time: string) => `Vinculada em ${time}`,
    alone: 'Esta conversa pergunta somente sobre a pessoa desta notificação.',
    position: (position: string, people: string) =>
      `Esta conversa pergunta sobre ${people} pessoas. A pessoa desta notificação é a “Pessoa ${position}”. Nenhum nome aparece na conversa.`,
    unlink: 'Parar de usar esta conversa',
    familyTitle: 'Sua família',
    family: 'Perguntar também sobre minha família nesta conversa',
    familyHint: (people: string) => `Outras pessoas da sua casa que notificaram: ${people}.`,
    familySave: 'Salvar',
    unlinked: 'A conversa foi desvinculada. Vamos perguntar de outra forma.',
    familyAdded: 'Vamos perguntar também sobre sua família nesta conversa.',
    howTitle: 'Como vincular',
    step1: '1. Adicione-nos como amigo',
    addFriend: 'Adicionar como amigo no LINE',
    qr: 'Código QR para adicionar como amigo no LINE',
    step1Text: 'Se o LINE está neste celular, aperte o botão. Em outro aparelho, leia o código QR.',
    step2: '2. Envie o número para a conversa',
    step2Text: (minutes: string) =>
      `Obtenha um número e envie-o como está para a conversa. Ele vale uma vez, por ${minutes} minutos.`,
    makeCode: 'Obter número',
    yourCode: 'Envie este número para a conversa',
    codeNote: (minutes: string) =>
      `Envie em até ${minutes} minutos. Depois de fechar esta página, o número não aparece mais.`,
    codeSafe: 'Não conte este número a ninguém. Nossa equipe nunca pergunta por ele.',
    back: 'Voltar',
    tooManyTitle: 'Você pediu muitos números',
    tooMany: 'Tente de novo em cerca de uma hora. Até lá, você pode responder pelo link do e-mail.',
    privacyTitle: 'O que o LINE e nós ficamos sabendo',
    privacyLine:
      'O que você envia na conversa passa pelos servidores da LY Corporation. Nunca enviamos seu nome, resultados ou números sobre você.',
    privacyUs:
      'Ficamos sabendo apenas seu número de usuário do LINE e o que você escreve na conversa. Não recebemos seu nome nem sua foto do LINE.',
    stopTitle: 'Para parar',
    stop: 'Envie “parar” na conversa, aperte “Parar de usar esta conversa” nesta página ou bloqueie-nos no LINE. Passamos na hora para outra forma de contato.',
    status: 'Voltar à notificação',
  },
  chat: {
    howToLink:
      'Para receber nossas mensagens, vincule esta conversa à sua notificação: abra o link do e-mail, obtenha um número na página “Responder pelo LINE” e envie-o aqui.',
    wrongCode: 'Não foi possível usar este número. Obtenha outro na página e envie-o.',
    linked: 'Vinculado. A partir de agora você recebe nossas mensagens aqui. Para parar, envie “parar”.',
    family: 'Você também pode responder pela sua família aqui. Escolha na página “Responder pelo LINE”.',
    nothingToAnswer: 'Agora não há nada a responder. Escrevemos quando for a hora.',
    allAnswered: 'Já temos sua resposta. Se algo mudou, responda de novo.',
    morePeople: 'Também esperamos a resposta de outra pessoa.',
    askStop: 'Parar de receber mensagens aqui? Para parar, aperte o botão abaixo ou envie “parar agora”.',
    stopped: 'Você não recebe mais mensagens aqui. Vamos entrar em contato de outra forma.',
    notTaken: 'Desculpe, não conseguimos receber sua resposta.',
    buttons: { start: 'Começar', again: 'Responder de novo', stopNow: 'Parar agora', goOn: 'Continuar' },
  },
  push: {
    ask: 'Queremos saber como está o seu dia. Aperte “Começar” ou envie “começar”. Leva um minuto.',
    reminder: 'Ainda não recebemos sua resposta hoje. Aperte “Começar” ou envie “começar”. Leva um minuto.',
  },
};
