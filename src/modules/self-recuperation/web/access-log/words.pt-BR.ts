/** Who has seen the resident's data. */
export const accessLog = {
  title: 'Quem viu seus dados',
  lead: 'Aqui estão as vezes em que funcionários viram ou alteraram os dados da sua notificação e do seu acompanhamento de saúde. Mostramos a função, não o nome.',
  none: 'Nenhum funcionário viu seus dados até agora.',
  roles: {
    manager: 'Administração da província',
    reviewer: 'Equipe de análise da província',
    'health-centre': 'Centro de saúde pública',
    auditor: 'Auditoria',
  } as Readonly<Record<string, string>>,
  otherRole: 'Funcionário',
  purposes: {
    review: 'Análise da notificação',
    observation: 'Acompanhamento de saúde',
    'document-issue': 'Emissão de documentos',
    'support-of-residents': 'Apoio à recuperação',
    'self-recuperation': 'Processo de recuperação autônoma',
    'access-control': 'Verificação de segurança',
    retention: 'Exclusão de dados',
  } as Readonly<Record<string, string>>,
  otherPurpose: 'Trabalho de rotina',
  visit: (purpose: string, times: number) => (times === 1 ? purpose : `${purpose} (${times} vezes)`),
  listLabel: 'Registro de acessos (do mais recente ao mais antigo)',
  back: 'Voltar à situação da notificação',
};
