import { oneLine } from './one-line.rules.js';

const NAME_MAX = 120;

const EXTENSIONS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'application/msword': 'doc',
  'application/zip': 'zip',
  'application/ms-tnef': 'dat',
  'message/rfc822': 'eml',
  'text/html': 'html',
  'text/plain': 'txt',
};

/** The last piece of whatever path a sender wrote, fit to be shown and to be offered for saving. Never a path of ours. */
export function fileName(said: string | null, contentType: string, ordinal: number): string {
  const base = oneLine(said ?? '', 1_000)
    .split(/[/\\]/)
    .at(-1)!;
  const clean = base.replace(/[<>:"|?*]/g, '_').replace(/^[.\s]+|[.\s]+$/g, '');
  if (clean === '') return `attachment-${ordinal}.${EXTENSIONS[contentType] ?? 'bin'}`;
  if (clean.length <= NAME_MAX) return clean;
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 && clean.length - dot <= 10 ? clean.slice(dot) : '';
  return clean.slice(0, NAME_MAX - extension.length).toWellFormed() + extension;
}
