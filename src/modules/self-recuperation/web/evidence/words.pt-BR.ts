const ask = (label: string): string => (label.endsWith('?') ? `Responda: ${label}` : `Escolha: ${label}`);

/** Step 3, 検査結果 (K-29..K-33, K-54, K-64). */
export const evidence = {
  step: 'Resultado do teste',
  title: 'Anexe as imagens do resultado do teste e do documento de identidade',
  lead: 'Podem ser fotos do celular. Tire em um lugar claro, para que dê para ler o texto.',
  imagesNote:
    'As imagens são guardadas com criptografia e apagadas após a análise. A localização contida na foto é removida no recebimento.',
  kind: 'Qual é a imagem do resultado?',
  kit: 'Foto do kit de teste',
  kitHint:
    'Escreva o nome e a data do teste no kit com caneta permanente. As linhas do resultado devem aparecer.',
  notice: 'Aviso de resultado (laboratório de PCR etc.)',
  noticeHint:
    'Deve mostrar 4 coisas: nome, data do teste, local do teste e resultado. Captura de tela também serve.',
  listed: 'O kit está no site da província?',
  listedHint: 'Responda só se anexar a foto do kit. Se não souber, marque “Não”.',
  remarksTitle: 'Observações',
  maker: 'Fabricante',
  makerHint: 'Obrigatório se o kit não está no site da província. O nome está na caixa ou nas instruções.',
  testedOn: (date: string) => `Data do teste: ${date} (informada na etapa 1)`,
  remarks: 'Algo mais que queira nos dizer',
  images: {
    'test-result': 'Imagem do resultado do teste',
    identity: 'Imagem do documento de identidade',
    'guardian-identity': 'Imagem do documento do responsável',
  },
  imageHints: {
    'test-result': 'Imagem que mostra o resultado positivo.',
    identity:
      'Deve mostrar nome, data de nascimento e endereço (ex.: cartão de residência). Do cartão My Number, só a frente; no cartão do seguro de saúde, cubra o código e o número.',
    'guardian-identity': 'Deve mostrar nome, data de nascimento e endereço do responsável.',
  },
  fileNote: 'Fotos em JPEG, PNG, HEIC etc., com até 10 MB cada.',
  submit: 'Revisar',
  problems: {
    missing: ask,
    'too-long': (label: string) => `${label}: o texto é longo demais. Encurte-o`,
    'too-large': (label: string) =>
      `${label}: arquivo grande demais (máximo de 10 MB). Diminua-o, por exemplo com uma captura de tela`,
    'too-many-pixels': (label: string) =>
      `${label}: dimensões grandes demais. Diminua o tamanho nas configurações da câmera e tire outra foto`,
    'unsupported-type': (label: string) =>
      `${label}: não conseguimos ler como foto. Escolha uma foto em JPEG, PNG ou HEIC`,
    damaged: (label: string) =>
      `${label}: o arquivo está danificado. Tire outra foto ou escolha uma diferente`,
    'too-small': (label: string) => `${label}: pequena demais para ler. Escolha uma foto maior`,
  },
  makerMissing: 'O kit não está no site da província: informe o fabricante em “Observações”',
};
