import { HubError } from '../../platform/errors/hub-error.js';

/** Says what is being done and how long it took: `✓ 数据库已就绪  1.2 s`. Plain lines, also without a terminal. */
export interface Progress {
  step<T>(text: string, run: () => Promise<T>): Promise<T>;
  /** Since the start. */
  elapsed(): string;
}

export function printedProgress(): Progress {
  const startedAt = performance.now();
  return {
    step: async (text, run) => {
      const from = performance.now();
      try {
        const result = await run();
        console.error(`  ✓ ${text}  ${seconds(performance.now() - from)}`);
        return result;
      } catch (error) {
        console.error(`  ✗ ${text}  ${seconds(performance.now() - from)}`);
        throw error;
      }
    },
    elapsed: () => seconds(performance.now() - startedAt),
  };
}

export const silentProgress: Progress = { step: (_text, run) => run(), elapsed: () => '' };

/** Takes no further step once it is to stop. @throws HubError SHUTTING_DOWN from the step that is not taken */
export function stoppableProgress(progress: Progress, isStopping: () => boolean): Progress {
  return {
    ...progress,
    step: async (text, run) => {
      if (isStopping()) throw new HubError('SHUTTING_DOWN');
      return progress.step(text, run);
    },
  };
}

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;
