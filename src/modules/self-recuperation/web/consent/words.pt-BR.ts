import type { Scheme } from '../../use-cases/describe-scheme.ts';

/** The notes and the consent gate (K-26). Who changes a note changes `version` as well; a test sees to it. */
export const consent = {
  version: '2022-02-24',
  title: 'O que você precisa saber sobre a recuperação autônoma',
  lead: 'Leia com atenção. Só é possível fazer a notificação se você entender e concordar.',
  notesTitle: 'Observações',
  notes: {
    whom: 'A recuperação autônoma é para pessoas com baixo risco de agravamento, que conseguem acompanhar a própria saúde e ir ao médico se piorarem.',
    law: 'Esta não é a notificação prevista na Lei de Doenças Infecciosas (感染症法). Com ela, não é emitido o “atestado de recuperação” (療養証明書) dessa lei.',
    insurance:
      'A notificação de recuperação autônoma (自主療養届) não serve para pedir indenização de seguros privados. Sobre o auxílio-doença (傷病手当金), consulte o seu seguro de saúde.',
    period: (scheme: Scheme) =>
      `A recuperação vai até o ${scheme.symptomaticDays}º dia depois da data de início dos sintomas. Se ainda houver sintomas, ela continua até ${scheme.hoursAfterRelief} horas depois de eles melhorarem.`,
    periodWithoutSymptoms: (scheme: Scheme) =>
      `Sem sintomas, vai até o ${scheme.asymptomaticDays}º dia depois da data do teste. Se aparecerem sintomas nesse período, a recuperação vai até o ${scheme.symptomaticDays}º dia depois da data em que apareceram.`,
    home: 'Durante a recuperação, evite sair o máximo possível e evite o contato com quem mora com você.',
    observation:
      'A partir do dia seguinte à notificação, responda todos os dias ao acompanhamento de saúde. Se algo preocupar você, procure uma instituição médica.',
    doctor:
      'Se um médico confirmar o diagnóstico positivo, será feita a notificação de caso (発生届) prevista na Lei de Doenças Infecciosas, com restrição ao trabalho e pedido para não sair de casa.',
    meals:
      'Se você pedir a entrega de refeições, será feita a notificação de caso prevista na Lei de Doenças Infecciosas e você deixará de estar em recuperação autônoma.',
    noChange:
      'Não é possível corrigir o que foi enviado. Para corrigir, cancele e faça a notificação de novo.',
    images:
      'As imagens do resultado do teste e do documento de identidade são usadas só na análise e depois apagadas.',
  },
  gateLabel: 'Entendi o conteúdo acima e quero fazer a notificação',
  agree: 'Concordo',
  submit: 'Continuar',
  mustAgree: 'Se você entendeu e concorda, marque “Concordo”',
};
