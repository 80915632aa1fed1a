import type { CertificateStanding } from '../use-cases/request-certificate.use-case.ts';

export const ptBR = {
  noticeTitle: 'Notificação de recuperação autônoma (自主療養届)',
  certificateTitle: 'Certificado de recuperação autônoma (自主療養証明書)',
  legalTitle: 'Certificado de recuperação (療養証明書)',
  noticeWaiting: 'Depois da análise, você poderá abrir aqui.',
  openNotice: 'Abrir a notificação (PDF)',
  openCertificate: 'Abrir o certificado (PDF)',
  openEnglish: 'Com inglês (English, PDF)',
  askCertificate: 'Receber o certificado',
  seeConditions: 'Ver as condições para receber',
  noticeValid: (until: string) => `Vale até ${until}.`,
  certificateValid: 'Não tem prazo de validade.',
  certificateAsk: 'Você já pode receber.',
  certificateSteps: (answered: number, required: number) =>
    answered >= required
      ? 'Você poderá receber quando a recuperação terminar.'
      : `Dias respondidos: ${answered}. Para receber, faltam: ${required - answered}.`,
  ended: 'Documento de uma notificação cancelada. Não pode ser usado.',
  toInquiry: 'Abrir o formulário de contato',
  notInsurance: 'Não serve para pedir indenização de seguros privados.',

  certificatePage: {
    title: 'Certificado de recuperação autônoma (自主療養証明書)',
    lead: 'Serve para informar à escola ou ao trabalho que sua recuperação terminou.',
    legalLead:
      'Foi feita uma notificação médica sobre você; por isso, este certificado não pode ser emitido. Quando a recuperação terminar, use o certificado de recuperação da Lei de Doenças Infecciosas (療養証明書), emitido pela província.',
    conditionsTitle: 'Condições para receber',
    condition: {
      notice: 'A notificação de recuperação autônoma foi emitida',
      residence: 'Você mora na província de Kanagawa',
      answers: (answered: number, required: number) =>
        `Respondeu ao acompanhamento de saúde em ${required} dias ou mais (até agora: ${answered})`,
      someAnswers: (answered: number) =>
        `Respondeu ao acompanhamento de saúde um certo número de dias (até agora: ${answered})`,
      ended: 'O fim da recuperação está registrado',
    },
    met: 'Sim',
    unmet: 'Ainda não',
    button: 'Receber o certificado',
    ready: 'Seu certificado está pronto',
    open: 'Abrir o certificado (PDF)',
    back: 'Voltar à página da recuperação',
    refusedTitle: 'Ainda não é possível receber',
    refused: {
      revoked: 'A província cancelou um documento desta notificação. Em caso de dúvida, entre em contato.',
      'report-withdrawn':
        'A notificação médica (発生届) sobre você foi retirada; por isso, o certificado de recuperação (療養証明書) não pode ser usado. A cópia que você já recebeu também não pode ser usada. Para saber o motivo e o que fazer, pergunte ao centro de saúde responsável ou à província pelo formulário de contato.',
      'not-issued-yet':
        'A emissão de certificados ainda não começou. A previsão é 1º de março de 2022. Depois disso, abra esta página de novo.',
      'ended-before-first-issue':
        'Não há certificado para recuperações que terminaram antes do início da emissão.',
      'no-notice':
        'A notificação de recuperação autônoma não foi emitida. Notificações canceladas não dão direito ao certificado.',
      'outside-prefecture': 'O certificado é para quem mora na província de Kanagawa.',
      'too-few-answers':
        'Faltam respostas ao acompanhamento de saúde. Responda às perguntas diárias para receber. Se algo impediu você de responder, fale conosco.',
      'not-ended':
        'Você recebe depois que a recuperação terminar. Quando o fim for registrado, o certificado estará nesta página.',
    } satisfies Record<CertificateStanding['missing'][number], string>,
    retroactive: 'Quem já terminou a recuperação também pode receber.',
  },

  verify: {
    title: 'Verificar o documento',
    lead: 'Nesta página, o código QR do papel mostra se a notificação (自主療養届) ou o certificado (自主療養証明書) de recuperação autônoma, ou o certificado de recuperação (療養証明書), é autêntico.',
    howTitle: 'Como verificar',
    how: {
      scan: 'Leia com a câmera do celular o código QR no canto inferior direito do papel.',
      open: 'Esta página se abre e mostra o resultado.',
      compare: 'Veja se o nome, a data de nascimento e as datas são iguais aos do papel.',
    },
    privacyTitle: 'O que aparece e o que não aparece',
    privacy:
      'Aparece só o que está escrito no papel, e não os registros da província. O nome e os outros dados são lidos apenas no seu aparelho e não são enviados à província. Para saber se o documento foi cancelado, enviamos só uma sequência de letras sem significado.',
    offline: 'Depois de abrir esta página uma vez, você pode verificar mesmo sem internet.',
    result: {
      'valid confirmed': 'Documento autêntico e válido agora',
      'valid unconfirmed': 'Documento autêntico',
      unconfirmed:
        'Sem internet, não foi possível saber se ele foi cancelado. Verifique de novo quando houver conexão.',
      expired: 'Autêntico, mas fora da validade',
      withdrawn: 'Documento cancelado. Não pode ser usado',
      withdrawnHelp:
        'A província invalidou este papel depois de emiti-lo, por exemplo porque a notificação ou o registro em que se baseava foi retirado. O motivo não aparece aqui. Se o papel é seu, veja a sua página de recuperação ou pergunte ao centro de saúde responsável ou ao contato da província.',
      superseded: 'Há um documento mais novo. Este não pode ser usado',
      unknown: 'Este papel não consta nos registros da província',
      unknownHelp:
        'A assinatura é autêntica, mas o papel não está nos registros da província. Não o aceite e informe o número de controle ao contato da província.',
      notGenuine: 'Não foi possível confirmar que é autêntico',
      notGenuineHelp:
        'A leitura foi interrompida ou o papel foi alterado. Se o resultado se repetir, não aceite o papel e avise o contato da província.',
    },
    compareTitle: 'Compare com o papel',
    facts: {
      kind: 'Documento',
      number: 'Número de controle (管理番号)',
      name: 'Nome (氏名)',
      'birth-date': 'Data de nascimento (生年月日)',
      'start-date': 'Início da recuperação (療養開始日)',
      'onset-date': 'Início dos sintomas (発症日)',
      'test-date': 'Data do teste (検査日)',
      'last-day': 'Fim da recuperação (療養終了日)',
      'return-date': 'Data de retorno ao trabalho ou à escola',
      'planned-last-day': 'Fim previsto da recuperação (療養終了予定日)',
      'planned-return-date': 'Data prevista de retorno ao trabalho ou à escola (出勤・登校等可能予定日)',
      'self-check-until': 'Acompanhar a própria saúde até',
      'issued-on': 'Data de emissão (発行日)',
      'valid-through': 'Validade (有効期限)',
    },
    tooOld:
      'O navegador deste celular é antigo demais para verificar o papel. Leia o código QR com outro aparelho ou informe o número de controle do papel ao contato da província.',
    forSchools: 'Para escolas e empresas: como ler e verificar os papéis',
    needsScript:
      'É preciso JavaScript para verificar o código QR. Se não puder usar, informe o número de controle do papel ao contato da província.',
    schools:
      'Às escolas e empresas: este papel substitui o atestado de uma instituição médica. Não peçam atestado nem novos testes à pessoa.',
  },

  mail: {
    legalReady: { subject: 'Seu certificado está pronto', text: 'Seu certificado está pronto.' },
    certificateReady: {
      subject: '[Certificado de recuperação autônoma] Está pronto',
      text: 'Seu certificado de recuperação autônoma está pronto.',
    },
    revoked: {
      subject: '[Recuperação autônoma] Aviso sobre seus documentos',
      text: 'Um dos seus documentos não pode mais ser usado. Veja na página abaixo. A cópia entregue à escola ou à empresa também não pode ser usada.',
    },
    reissued: {
      subject: '[Recuperação autônoma] Documento renovado',
      text: 'Seu documento foi substituído por um novo. O papel anterior não vale mais. Entregue o novo à escola ou à empresa.',
    },
    openLink: 'Abra a página abaixo e informe o mês e o dia de nascimento para ver.',
    ignore: 'Se este e-mail não é para você, não faça nada e apague-o.',
    noticeSubject: '[Notificação de recuperação autônoma] Como baixar',
    noticeBody: (link: string, supportName: string, supportPhone: string, supportHours: string) =>
      [
        'A análise terminou e seu documento está pronto.',
        'Abra a página abaixo e informe o mês e o dia de nascimento para baixar.',
        '',
        link,
        '',
        'Este documento não serve para pedir indenização de seguros privados.',
        '',
        `Se faltam alimentos ou produtos do dia a dia, ou para orientações sobre a recuperação, ligue para ${supportName} ${supportPhone} (${supportHours}).`,
        'Em caso de urgência, como falta de ar, não hesite: ligue 119.',
        '',
        'Se este e-mail não é para você, não faça nada e apague-o.',
      ].join('\n'),
  },
};
