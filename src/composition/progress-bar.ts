const WIDTH = 30;

/** One line of a terminal that shows how far long work is; on anything else than a terminal, a line for each tenth. */
export function progressBar(
  output: { readonly isTTY?: boolean; write: (text: string) => unknown },
  label: string,
): { readonly show: (done: number, total: number, note: string) => void; readonly end: () => void } {
  let tenth = -1;
  return {
    show: (done, total, note) => {
      const share = total === 0 ? 1 : done / total;
      const bar = '#'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '.');
      const line = `${label} [${bar}] ${String(Math.round(share * 100)).padStart(3)} % ${note}`;
      if (output.isTTY) output.write(`\r${line}`);
      else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        output.write(`${line}\n`);
      }
    },
    end: () => {
      if (output.isTTY) output.write('\n');
    },
  };
}
