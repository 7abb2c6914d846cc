/** A bar that grows in place on a terminal, and a line every tenth elsewhere. */
export function progressLine(): { show(done: number, all: number): void; end(): void } {
  const isTerminal = process.stderr.isTTY === true;
  let tenth = -1;
  return {
    show: (done, all) => {
      const share = all === 0 ? 1 : done / all;
      if (isTerminal) {
        const filled = Math.round(share * 30);
        process.stderr.write(`\r[${'█'.repeat(filled)}${'░'.repeat(30 - filled)}] ${done}/${all}`);
      } else if (Math.floor(share * 10) > tenth) {
        tenth = Math.floor(share * 10);
        process.stderr.write(`${done}/${all}\n`);
      }
    },
    end: () => {
      if (isTerminal) process.stderr.write('\n');
    },
  };
}
