import type { Language } from '../graph/gateway-context.js';

/** Chinese unless the reader asks for English first (`Accept-Language`). */
export function languageOf(accepted: string | undefined): Language {
  for (const { tag } of preferences(accepted ?? '')) {
    if (tag.startsWith('zh') || tag === '*') return 'zh';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh';
}

function preferences(accepted: string): { tag: string; weight: number }[] {
  return accepted
    .split(',', 10)
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight);
}
