/** Says on the terminal what is being done now, in place; nothing where nobody looks. */
export function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}

/** Takes the line of progress away again. */
export const endProgress = (): void => progress('');
