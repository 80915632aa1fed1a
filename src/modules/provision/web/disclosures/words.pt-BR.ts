/** To whom the resident's data was given. */
export const ptBR = {
  title: 'Quem recebeu seus dados',
  lead: 'Sempre que a província fornece seus dados a uma cidade, tudo fica registrado aqui: quando, a quem, quais dados e por quê.',
  none: 'Ainda não fornecemos seus dados a ninguém',
  noneHelp: 'Se fornecermos, isso aparecerá nesta página.',
  listLabel: 'Registro do que foi fornecido (do mais recente ao mais antigo)',
  kinds: {
    new: 'Seus dados foram fornecidos',
    changed: 'Dados alterados foram fornecidos',
    cancelled: 'Avisamos que você não precisa mais de apoio',
  },
  recalled: (day: string) => `Os dados foram recolhidos em ${day}.`,
  to: 'Quem recebeu',
  receiver: (municipality: string, unit: string) => `${municipality}, ${unit}`,
  what: 'Dados fornecidos',
  fields: { name: 'Nome', address: 'Endereço', contact: 'Contato', period: 'Período de recuperação' },
  separator: ', ',
  nothing: 'Nem o nome nem qualquer outro dado',
  purpose: 'Finalidade',
  purposes: {
    shopping: 'Fazer suas compras',
    rubbish: 'Levar seu lixo para fora',
    'health-call': 'Perguntar por telefone como você está',
  },
  why: 'Com que fundamento',
  number: 'Número de série',
  paperTitle: 'Este registro em papel',
  paperText:
    'Documento para imprimir, em japonês. Também serve de comprovante ao pedir acesso aos seus dados pessoais.',
  paper: 'Abrir o registro (PDF)',
  askTitle: 'Dúvidas',
  askText: (desk: string, hours: string) =>
    `Se tiver dúvidas, encontrar um erro ou quiser que paremos de fornecer seus dados, ligue para ${desk} (${hours}).`,
  askByForm: 'Perguntar pelo formulário',
  back: 'Voltar à página da recuperação',
  statusNone: 'Ninguém até agora. Se fornecermos dados, diremos aqui quando, a quem, quais e por quê.',
  statusCount: (times: number) =>
    times === 1 ? 'Foram fornecidos 1 vez.' : `Foram fornecidos ${times} vezes.`,
  statusLink: 'Ver quem recebeu seus dados',
};
