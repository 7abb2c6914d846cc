/** 快办、商办、督办. */
export const TRACKS = [
  'NORMAL',
  /** 小事快办: settled on the spot by town or village. */
  'FAST',
  /** 难事商办: long-running, many people; the county's joint-conference office leads. */
  'COMPLEX',
  /** 特事督办: key petitions under supervision. */
  'SPECIAL',
] as const;
export type Track = (typeof TRACKS)[number];
