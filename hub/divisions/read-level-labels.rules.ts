import { type AreaLevel, type GivenLabel, isLevelLabel } from '../../subgraphs/grid/area/level-label.rules.js';

const LEVEL_OF: Readonly<Record<string, AreaLevel>> = { 县: 1, 镇: 2, 乡镇: 2, 村: 3 };

/** `县=旗,镇=苏木,村=嘎查`; nothing after `=` is the label by the county's name. A string says what is wrong. */
export function readLevelLabels(written: string): readonly GivenLabel[] | string {
  const labels: GivenLabel[] = [];
  for (const part of written.split(/[,，]/)) {
    const [name = '', label = '', ...more] = part.split(/[=＝]/).map((word) => word.trim());
    const level = LEVEL_OF[name];
    if (level === undefined) return `“${name}”不是层级：县、镇、村`;
    if (more.length > 0 || (label !== '' && !isLevelLabel(label))) return `“${part}”应如 镇=苏木，1 至 8 个字`;
    labels.push({ level, label });
  }
  return labels;
}
