import type { PublicRules } from '../../../use-cases/describe-information.ts';
import type { AgeBand } from '../../../use-cases/describe-scheme.ts';
import type { Example } from './questions.ts';

const ages = ({ from, through }: AgeBand): string => `de ${from} a ${through} anos`;

const who = ({ anybody, withoutRiskFactor }: PublicRules): string =>
  [
    anybody === null ? null : `pessoas ${ages(anybody)}`,
    withoutRiskFactor === null
      ? null
      : `pessoas ${ages(withoutRiskFactor)} sem fator de risco de agravamento`,
  ]
    .filter(text => text !== null)
    .join(' e ');

/** Q1 to Q14 of the prefecture's page (K-50..K-70). Line breaks part the paragraphs. */
export const faq = {
  title: 'Perguntas frequentes',
  lead: 'Os números e as datas seguem as regras de hoje.',
  links: {
    mayI: 'Posso escolher a recuperação autônoma?',
    clinics: 'Procurar uma instituição médica',
    kits: 'Kits de teste recomendados',
    file: 'Começar a notificação',
    inquiry: 'Abrir o formulário de consulta',
    closeContacts: 'Para quem mora com você',
  },
  q1: {
    question: 'Quem pode registrar a notificação de recuperação autônoma (自主療養届)?',
    answer: (rules: PublicRules, _example: Example) =>
      `Pessoas de baixo risco, ou seja, ${who(rules)}.\nGrávidas não estão incluídas: não usem este sistema e procurem uma instituição médica.`,
  },
  q2: {
    question: 'Pessoas fora dessas idades podem registrar?',
    answer: (rules: PublicRules, _example: Example) =>
      `Não. Quem tem menos de ${rules.youngest} anos ou ${rules.oldest + 1} anos ou mais não deve usar este sistema; procure uma instituição médica.`,
  },
  q3: {
    question: 'De quando até quando a notificação pode ser emitida?',
    answer: (rules: PublicRules, _example: Example) =>
      `Até ${rules.symptomaticThroughDay} dias a partir do início dos sintomas. Sem sintomas, até ${rules.asymptomaticThroughDay} dias a partir do teste.\nSe você notificar dentro do prazo, a análise e a emissão podem vir depois.`,
  },
  q4: {
    question: 'A notificação tem prazo de validade?',
    answer: (rules: PublicRules, _example: Example) =>
      `${rules.noticeValidMonths === 1 ? '1 mês' : `${rules.noticeValidMonths} meses`} a partir da emissão. O último dia está impresso nela.`,
  },
  q5: {
    question: 'Posso usar um kit que não está no site da província?',
    answer: (rules: PublicRules, _example: Example) =>
      rules.offListKitsAllowed
        ? 'Recomendamos os kits do site da província, mas, como estão em falta, a notificação também é emitida para outros kits.\nAnexe uma imagem que mostre o resultado positivo e escreva nas observações o nome do fabricante e a data do teste.'
        : 'Use um kit que está no site da província.',
  },
  q6: {
    question: 'Depois de registrar, não preciso ir ao médico?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Este sistema é para pessoas de baixo risco que conseguem observar a própria saúde e ir ao médico se piorarem. Se piorar, vá a uma instituição médica.\nSe o médico diagnosticar como positivo, é feita a notificação legal do caso, e a Lei de Doenças Infecciosas restringe o trabalho e pede que não saia de casa.',
  },
  q7: {
    question: 'Posso usar a notificação para seguro particular ou auxílio-doença?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Não. Quando há consulta médica e notificação legal do caso, a província emite à parte o “certificado de recuperação” (療養証明書) depois do término. Para quem usou este sistema, esse certificado não é emitido.\nNo início do programa, a notificação não foi pensada para pedidos de seguros ou auxílios.\nNo caso do auxílio-doença (傷病手当金), porém, alguns seguros de saúde a aceitam. Confirme com o seu.',
  },
  q8: {
    question: 'Quanto tempo dura a recuperação autônoma? Quando posso voltar ao trabalho ou à escola?',
    answer: (rules: PublicRules, _example: Example) =>
      `O dia em que os sintomas apareceram é o dia 0. A recuperação vai até o dia ${rules.symptomaticDays}; se passaram ${rules.hoursAfterRelief} horas desde a melhora dos sintomas, o dia ${rules.symptomaticDays + 1} é a data prevista de retorno.\nSem sintomas, o dia do teste é o dia 0. A recuperação vai até o dia ${rules.asymptomaticDays}, e o dia ${rules.asymptomaticDays + 1} é a data prevista de retorno.`,
  },
  q9: {
    question: 'Se eu piorar e for ao médico durante a recuperação autônoma, quem paga?',
    answer: (_rules: PublicRules, _example: Example) =>
      '(Como para quem vai ao médico sem fazer a recuperação autônoma) a primeira consulta etc. é por conta própria.',
  },
  q10: {
    question: 'Que imagem devo anexar?',
    answer: (_rules: PublicRules, _example: Example) =>
      'A imagem do kit de teste de antígeno com resultado positivo ou do resultado de um teste gratuito que confirme o positivo.',
  },
  q11: {
    question: 'Quero corrigir a minha notificação.',
    answer: (_rules: PublicRules, _example: Example) =>
      'O conteúdo notificado não pode ser corrigido. Retire a notificação e notifique de novo (não é preciso esperar o e-mail de conclusão da retirada).\nNa página aberta pelo link do e-mail de conclusão, “Notificar de novo” começa com o que você já escreveu.\nSobre a retirada, veja a próxima pergunta.',
  },
  q12: {
    question: 'Quero retirar a minha notificação.',
    answer: (_rules: PublicRules, _example: Example) =>
      'No formulário de consulta, escreva o número de controle da notificação (自主療養届管理番号), escolha o tipo “4. Pedido de retirada” (申請内容の取り下げ依頼) e envie. Também é possível retirar na página aberta pelo link do e-mail de conclusão.\nSe a notificação ainda não foi emitida, o pedido não é necessário.',
  },
  q13: {
    question: 'Não tenho sintomas. Por que a notificação mostra uma data depois da recuperação?',
    answer: (rules: PublicRules, { testedOn, returnOn, selfCheckUntil }: Example) =>
      selfCheckUntil === null
        ? `Sem sintomas, a recuperação autônoma dura ${rules.asymptomaticDays} dias. Por exemplo, quem fez o teste em ${testedOn} tem como data prevista de retorno ${returnOn}.`
        : `Sem sintomas, a recuperação autônoma dura ${rules.asymptomaticDays} dias. Além disso, pede-se que observe a própria saúde até o dia ${rules.asymptomaticSelfCheckDays}.\nPor isso a notificação mostra duas datas separadas. Por exemplo, para quem fez o teste em ${testedOn}, a data prevista de retorno é ${returnOn} e a observação da saúde vai até ${selfCheckUntil}.\nA data prevista é só uma referência. Aja de acordo com o seu estado.`,
  },
  q14: {
    question: 'O que deve fazer a família que mora com quem está em recuperação autônoma?',
    answer: (_rules: PublicRules, _example: Example) =>
      'Recomendamos que fique em casa voluntariamente. Sobre o período, veja a página abaixo.',
  },
};
