import { readFileSync } from 'node:fs';

/** Processor time a process used so far, user and system. Milliseconds, in steps of 10 (Linux clock ticks). */
export const cpuMs = (pid: number): number => ticks(pid, [11, 12]) * 10;

/** The same with that of its children that have ended and were waited for. */
export const cpuWithChildrenMs = (pid: number): number => ticks(pid, [11, 12, 13, 14]) * 10;

export const residentMb = (pid: number): number => statusMb(pid, 'VmRSS');

/** Most it ever held at once. */
export const peakResidentMb = (pid: number): number => statusMb(pid, 'VmHWM');

/** proc(5), /proc/PID/stat from field 3 on: in hundredths of a second on every Linux Node runs on. */
function ticks(pid: number, fields: readonly number[]): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.reduce((sum, field) => sum + Number(values[field]), 0);
}

function statusMb(pid: number, name: string): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024);
}
