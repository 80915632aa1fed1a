/** The page for those who cannot file; it says where to go (K-09). */
export const notEligible = {
  title: 'Você não pode fazer a notificação de recuperação autônoma',
  lead: 'Pelas suas respostas, não é possível escolher a recuperação autônoma. Nada foi enviado.',
  whyTitle: 'Motivo',
  reasons: {
    'age-under-limit':
      'A idade está abaixo do limite da recuperação autônoma. Crianças pequenas precisam ser levadas ao médico.',
    'age-over-limit':
      'A idade está acima do limite da recuperação autônoma. Como há risco de agravamento, é preciso ir ao médico.',
    'risk-factor': 'Você tem um fator de risco de agravamento. É preciso ir ao médico.',
    pregnancy: 'Quem está ou pode estar grávida precisa ir ao médico.',
    'tested-at-medical-institution':
      'Quem teve resultado positivo em teste feito por uma instituição médica não pode escolher a recuperação autônoma. Siga as orientações dessa instituição.',
    'outside-prefecture': 'Se você mora em outra província, procure o atendimento do seu município.',
    'scheme-not-in-force': 'No momento, não estamos recebendo notificações de recuperação autônoma.',
    'window-expired':
      'O prazo para a notificação passou (conta-se da data de início dos sintomas; sem sintomas, da data do teste).',
    'cannot-manage-alone':
      'Se é difícil acompanhar sua saúde todos os dias ou ir ao médico, não se recupere sem ajuda: procure uma instituição médica.',
  },
  whereTitle: 'O que fazer agora',
  whereClinic:
    'Procure uma instituição médica que atende pacientes com febre (発熱診療等医療機関). Ligue antes para marcar.',
  whereDesk: 'Se não encontrar onde se consultar, fale com o atendimento sobre COVID-19 do seu município.',
  desk: (title: string, hours: string) => `${title} (${hours})`,
  whereUrgent: 'Em caso de urgência, como falta de ar ou rosto muito pálido, ligue para o número abaixo.',
  changeTitle: 'Se você se enganou ao responder',
  change: 'Corrigir as respostas',
};
