/** What a resident reads where a page cannot be shown. */
export const ptBR = {
  'not-found': {
    title: 'Página não encontrada',
    text: 'O endereço está errado ou a página não funciona mais. Se você abriu pelo link de um e-mail, use o link do e-mail mais recente.',
  },
  'signed-out': {
    title: 'Abra pelo link do e-mail',
    text: 'Por segurança, depois de algum tempo a página não abre mais neste aparelho. Abra o link do e-mail e informe o mês e o dia de nascimento para continuar.',
  },
  'forbidden-origin': {
    title: 'Não foi possível enviar',
    text: 'Não aceitamos envios a partir de outros sites. Abra de novo a página deste site e envie mais uma vez.',
  },
  'too-large': {
    title: 'O arquivo enviado é grande demais',
    text: 'Cada foto pode ter até 10 MB. Volte à página anterior e escolha uma foto menor. O que você preencheu está guardado.',
  },
  failed: {
    title: 'Algo deu errado',
    text: 'O problema é nosso. Volte à página anterior: o que você preencheu está guardado. Espere um pouco e tente de novo. Em caso de urgência, como falta de ar, não hesite: ligue 119.',
  },
  unreadable: {
    title: 'Não conseguimos ler o que foi enviado',
    text: 'Parece que o envio foi interrompido. Volte à página anterior e envie de novo.',
  },
  back: 'Ir para a página inicial',
};
