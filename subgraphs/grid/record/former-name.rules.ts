interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

interface Renaming {
  readonly name?: string | null | undefined;
  readonly aliases?: readonly string[] | null | undefined;
  /** False where the old name was a slip of the pen. */
  readonly keepsFormerName?: boolean | null | undefined;
}

/** The aliases of what is renamed: people go on writing the old name. Undefined where they stay as they are. */
export function withFormerName(known: Named | undefined, wish: Renaming): readonly string[] | undefined {
  const name = wish.name ?? known?.name;
  const isRenamed = known !== undefined && wish.name != null && wish.name !== known.name;
  if (wish.aliases == null && !isRenamed) return undefined;
  const former = isRenamed && wish.keepsFormerName !== false ? [known.name] : [];
  const aliases = [...(wish.aliases ?? known?.aliases ?? []), ...former];
  return [...new Set(aliases)].filter((alias) => alias !== name);
}
