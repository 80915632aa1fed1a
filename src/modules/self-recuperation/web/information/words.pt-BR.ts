import { faq } from './faq/words.pt-BR.ts';

/** The words of the public information pages. Quoted terms are those of the prefecture's page (K-04..K-20, K-35, K-54, K-55, K-60..K-62, K-69..K-71, K-74). */
export const ptBR = {
  siteMap: {
    label: 'Guia',
    landing: 'Notificação de recuperação autônoma',
    mayI: 'Posso escolher a recuperação autônoma?',
    preparation: 'Preparar-se para a infecção',
    inRecuperation: 'Para quem está em recuperação autônoma',
    faq: 'Perguntas frequentes',
    kits: 'Kits de teste recomendados',
    mailHelp: 'Se o e-mail não chegar',
    inquiry: 'Formulário de consulta',
    schools: 'Para escolas e empresas',
    leaflet: 'Folheto sobre a recuperação autônoma (PDF)',
    verify: 'Conferir um papel',
    contact: 'Contato',
  },
  standing: {
    before: (date: string) =>
      `As notificações serão recebidas a partir de ${date}. Esta página segue as regras desse dia.`,
    over: (date: string) =>
      `O recebimento de notificações terminou em ${date}. Esta página segue as regras desse dia.`,
  },
  days: {
    caption: 'Tabela dia a dia',
    ownCaption: 'A sua tabela dia a dia',
    dayHeading: 'Dia',
    day: (day: number) => `Dia ${day}`,
    datedDay: (day: number, date: string) => `Dia ${day}: ${date}`,
    symptomatic: 'Com sintomas',
    asymptomatic: 'Sem sintomas',
    onset: 'Início dos sintomas',
    tested: 'Dia do teste',
    recuperation: 'Recuperação',
    return: 'Pode ir ao trabalho ou à escola',
    selfCheck: 'Pode ir ao trabalho ou à escola. Observe a saúde (temperatura etc.)',
    switchNote:
      'Sem sintomas: se eles aparecerem durante a recuperação, esse dia passa a ser o dia 0 da coluna “Com sintomas”.',
    reliefNote: (hours: number) =>
      `Com sintomas: também é preciso que tenham passado ${hours} horas desde a melhora. Se eles continuarem, a recuperação é prolongada.`,
  },
  preparation: {
    title: 'Preparar-se para a infecção',
    lead: 'Prepare-se desde já para o caso de você mesmo se infectar.',
    householdTitle: 'Calcular para a sua casa',
    people: 'Quantas pessoas moram juntas?',
    helped: 'Durante a recuperação, parentes podem ajudar ou é possível comprar pela internet?',
    helpedYes: 'Sim',
    helpedNo: 'Não',
    compute: 'Calcular',
    peopleProblem: (most: number) => `Digite o número de pessoas, de 1 a ${most}`,
    stockTitle: (people: number) =>
      `O que guardar em casa (para ${people === 1 ? '1 pessoa' : `${people} pessoas`})`,
    food: (days: number, portions: number) =>
      `Alimentos: pelo menos ${days} dias (${portions} porções diárias de uma pessoa)`,
    foodRule: (days: number, withoutHelp: number) =>
      `Alimentos para pelo menos ${days} dias; para ${withoutHelp} dias se não houver ajuda de parentes nem compras pela internet.`,
    kits: (kits: number, each: number) =>
      `Kits de teste de antígeno: ${kits} (pelo menos ${each} por pessoa)`,
    medicine: 'Remédios vendidos sem receita: antitérmicos, remédios para tosse etc.',
    homeTitle: 'Contra a infecção em casa',
    masks: (people: number) =>
      `Máscaras para ${people === 1 ? '1 pessoa' : `${people} pessoas`} (usadas também em casa)`,
    disinfectant: 'Álcool para desinfecção',
    isolation: 'Combinar como separar em casa uma pessoa da família infectada',
    illTitle: 'Se aparecerem sintomas',
    ill: 'Use um dos seus kits de teste de antígeno.',
    illPositive:
      'Se der positivo, verifique se você pode escolher a recuperação autônoma ou se deve ir ao médico.',
    printNote: 'Você pode imprimir esta página.',
  },
  inRecuperation: {
    title: 'Para quem está em recuperação autônoma',
    lead: 'O que pedimos durante a recuperação autônoma (自主療養) e a quem perguntar em caso de dificuldade.',
    status: 'Você pode ver a situação e as suas datas pelo link do e-mail de conclusão.',
    contents: 'Nesta página',
    observationTitle: 'Observação da saúde',
    observation: 'Meça a temperatura todos os dias, para perceber mudanças.',
    spo2: 'Se tiver um oxímetro, meça também a saturação de oxigênio no sangue (SpO2).',
    ways: { line: 'mensagem do LINE', voice: 'ligação automática (AI call)', web: 'um link no e-mail' },
    assist: (ways: string) =>
      `O sistema ajuda a observar sua saúde: a partir do dia seguinte à notificação, perguntamos todos os dias por ${ways}.`,
    mealsTitle: 'Serviço de alimentos',
    meals:
      'Há um serviço de alimentos para quem tem dificuldade de obtê-los por motivos econômicos ou outros.',
    mealsWarningTitle: 'Quem pede deixa de estar em recuperação autônoma',
    mealsWarning:
      'Ao pedir o serviço de alimentos, é feita a notificação do caso pela Lei de Doenças Infecciosas. Você passa a ser um caso positivo por essa lei e deixa de estar em recuperação autônoma. Isso não pode ser desfeito.',
    mealsContents: 'O que é entregue',
    mealsFood: (days: number) =>
      `Alimentos que se conservam em temperatura ambiente (arroz pronto, refeições prontas, sopa de missô, sopas, suplementos etc. para ${days} dias)`,
    mealsGoods: 'Artigos de uso diário (papel higiênico, lenços de papel)',
    mealsHow: 'O pedido é feito por telefone ao balcão de apoio à recuperação (療養サポート窓口).',
    mealsDesk:
      'Depois da análise, enviamos o e-mail para baixar a notificação de recuperação autônoma; nele está a orientação sobre o balcão. O número é informado somente nesse e-mail.',
    careTitle: 'Cuidado com as outras pessoas',
    care: 'Durante a recuperação autônoma você pode transmitir o vírus. Evite sair o quanto for possível. Se mora com outras pessoas, isole-se e evite ao máximo o contato.',
    careVoluntary: 'Evitar sair de casa não é uma obrigação legal, é um pedido de colaboração.',
    household:
      'Recomendamos que a família que mora junto fique em casa voluntariamente. Sobre o período, veja:',
    worseTitle: 'Se o seu estado mudar',
    worse: 'Se um sintoma preocupar, pergunte ao balcão do seu município e vá a uma instituição médica.',
    worseUrgentTitle: 'Em caso de urgência',
    worseUrgent:
      'Se os sintomas forem muito fortes ou houver urgência, ligue para o “Corona 119” (コロナ119). O número aparece na tela quando você responde às perguntas diárias.',
    worseAmbulance: 'Se houver risco de vida, não hesite: ligue 119.',
    periodTitle: 'Quanto tempo dura',
    period: 'A duração e o dia em que você pode voltar ao trabalho ou à escola estão na tabela dia a dia.',
    periodLink: 'Ver a tabela dia a dia',
  },
  faq,
  kits: {
    title: 'Kits de teste recomendados',
    lead: 'Recomendamos estes kits de teste de antígeno.',
    provisional: 'Esta lista é provisória',
    provisionalText: 'Os nomes dos kits realmente recomendados ainda não foram inseridos.',
    caption: (date: string) => `Kits de teste de antígeno recomendados (a partir de ${date})`,
    otherTitle: 'Se usou um kit que não está na lista',
    other:
      'Como os kits estão em falta, também é possível notificar com um kit que não está na lista. Anexe uma imagem que mostre o resultado positivo e escreva nas observações o nome do fabricante e a data do teste.',
    otherNot: 'Não é possível notificar com um kit que não está na lista.',
  },
  mailHelp: {
    title: 'Se o e-mail não chegar',
    lead: 'Se você bloqueia e-mails, permita o recebimento destes domínios.',
    domains: 'Domínios a permitir',
    spam: 'Verifique também a pasta de spam.',
    againTitle: 'Se ainda não chegar',
    again:
      'Se o e-mail de conclusão não chegar algumas horas depois da notificação, o endereço pode estar errado. Notifique de novo e aguarde o e-mail de conclusão. A nova notificação substitui a anterior.',
    more: 'Mais sobre as configurações',
    howTitle: 'Como configurar',
    howPhone:
      'Se usa o e-mail de uma operadora de celular, acrescente os domínios acima nas configurações de spam ou na lista de permitidos.',
    howLink: 'Se bloqueia e-mails com links, desative essa configuração.',
  },
  contact: {
    title: 'Contato',
    inquiry: 'Envie perguntas sobre a recuperação autônoma e este sistema pelo formulário de consulta.',
    inquiryLink: 'Abrir o formulário de consulta',
    noPhone: 'Em princípio, não atendemos perguntas por telefone.',
    time: 'A resposta pode demorar. Agradecemos a compreensão.',
    worseTitle: 'Sobre o seu estado de saúde',
    worse:
      'Se precisar de orientação urgente sobre a sua saúde, não use o formulário: ligue para este balcão.',
    desk: (title: string, hours: string) => `${title} (${hours})`,
    ownerTitle: 'Setor responsável',
  },
  mayI: {
    title: 'Posso escolher a recuperação autônoma?',
    lead: 'Não pedimos o seu nome e as respostas não são guardadas.',
    age: 'Quantos anos você tem?',
    ageUnit: 'anos',
    pregnancy: 'Está grávida?',
    pregnancyOptions: { no: 'Não', possible: 'É possível', yes: 'Sim' },
    risk: 'Tem algum fator de risco de agravamento?',
    riskOptions: { no: 'Não', yes: 'Sim' },
    tested: 'O resultado positivo foi de uma instituição médica?',
    testedOptions: { no: 'Não', yes: 'Sim' },
    submit: 'Verificar',
    missing: (label: string) => `Responda “${label}”`,
    ageProblem: 'Digite a idade, de 0 a 120',
    may: 'Você pode escolher a recuperação autônoma',
    mayText:
      'Ao notificar, perguntaremos de novo com mais detalhes. Se não estiver bem, vá ao médico a qualquer momento.',
    mayNot: 'Vá a uma instituição médica',
    whyTitle: 'Por que não pode escolher a recuperação autônoma:',
  },
};
