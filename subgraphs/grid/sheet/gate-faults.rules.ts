import { messageOf } from '../../../platform/errors/catalogue.js';
import type { Fault } from '../change/change.rules.js';
import type { OnDay } from '../record/look-up.rules.js';
import type { Thing } from '../record/things.rules.js';
import { headerOf } from './plan-sheet.rules.js';
import { recordLabel, THING_WORDS } from './record-label.rules.js';
import type { SheetFault } from './sheet-fault.rules.js';
import type { SheetKind } from './sheet-kind.rules.js';

/** A fault of the gate as whoever made the file reads it: line, column, and what is in the way. */
export function sheetFaultOf(kind: SheetKind, county: OnDay, fault: Fault): SheetFault {
  const { code, thing, key, field, line } = fault;
  const at = line === null ? `${THING_WORDS[thing]}${recordLabel(county, { thing, key })}：` : '';
  return { code, line, column: headerOf(kind, field), message: at + messageFor(county, fault) };
}

function messageFor(county: OnDay, { code, thing, facts }: Fault): string {
  const text = (name: string): string => String(facts[name] ?? '');
  if (facts['hint'] !== undefined) return text('hint');
  switch (code) {
    case 'CODE_UNKNOWN':
      return '所指的记录不存在';
    case 'CODE_RETIRED':
      return `所指的记录只在 ${text('from')} 至 ${text('until') || '今后'} 期间有效`;
    case 'CODE_TAKEN':
      return `编码已被${named(county, thing, text('by'))}占用`;
    case 'RECORD_STOOD_ON':
      return `仍有${named(county, text('by') as Thing, text('key'))}以此为依托，请先调整`;
    case 'RECORD_CYCLE':
      return '成为自己的上级：请检查上级';
    case 'FIELD_INVALID':
      return '内容不符合要求';
    default:
      return messageOf(code);
  }
}

const named = (county: OnDay, thing: Thing, key: string): string =>
  `${THING_WORDS[thing]} ${recordLabel(county, { thing, key })}`.trim();
