/** What a resident reads for each reason, on their status page. Says what is missing and what to do. */
export const ptBR = {
  'kit-name-missing':
    'Não encontramos o nome no kit de teste. Escreva o nome no kit com caneta permanente e tire outra foto.',
  'kit-date-missing':
    'Não encontramos a data no kit de teste. Escreva a data do teste no kit com caneta permanente e tire outra foto.',
  'kit-unreadable':
    'Não dá para ler o resultado na foto do kit. Tire outra em um lugar claro, mostrando as linhas do resultado.',
  'notice-incomplete':
    'No aviso de resultado falta o nome, a data do teste, o local do teste ou o resultado. Tire outra foto em que os quatro apareçam.',
  'notice-unreadable':
    'Não dá para ler o aviso de resultado. Tire outra foto em um lugar claro, mostrando a folha inteira.',
  'test-date-differs':
    'A data do teste que você informou é diferente da data na imagem. Confira a data certa e notifique de novo.',
  'identity-unreadable':
    'Não dá para ler o documento de identidade. Tire outra foto que mostre o nome, a data de nascimento e o endereço.',
  'identity-name-differs':
    'O nome no documento de identidade é diferente do nome na notificação. Anexe o documento da própria pessoa.',
  'identity-birth-date-differs':
    'A data de nascimento no documento é diferente da informada. Notifique de novo com a data certa.',
  'identity-address-differs':
    'O endereço no documento é diferente do informado ou não aparece. Se você mudou, anexe uma imagem com o novo endereço, como o verso do documento.',
  'guardian-identity-unsuitable':
    'Para menores de idade, é preciso o documento do responsável. Tire outra foto que mostre o nome, a data de nascimento e o endereço do responsável.',
  'result-not-positive':
    'O resultado na imagem não é positivo. A notificação de recuperação autônoma é para quem teve resultado positivo.',
  'outside-age':
    'A idade está fora da faixa da recuperação autônoma. Procure uma instituição médica que atende pacientes com febre (発熱診療等医療機関).',
  pregnancy:
    'Quem está ou pode estar grávida não pode fazer a recuperação autônoma. Procure uma instituição médica que atende pacientes com febre (発熱診療等医療機関).',
  'risk-factor':
    'Você tem uma doença ou condição com risco de agravamento e não pode fazer a recuperação autônoma. Procure uma instituição médica que atende pacientes com febre (発熱診療等医療機関).',
  'tested-at-medical-institution':
    'Quem fez o teste em uma instituição médica é notificado por ela. A notificação de recuperação autônoma não é necessária.',
  'outside-prefecture': 'Como você não mora na província, procure o atendimento do seu município.',
  'outside-window':
    'O prazo para a notificação passou. Se sua saúde preocupa você, procure uma instituição médica.',
  'evidence-of-another-filing':
    'A imagem anexada já foi usada em outra notificação. É preciso a imagem do seu próprio teste.',
} as const;
