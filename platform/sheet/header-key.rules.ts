/** What two headers have in common that say the same: they differ in blanks, line breaks, stars for "required", and what stands in brackets. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/\([^()]*\)/g, '')
    .replace(/[\s*:/_、-]+/g, '')
    .toLowerCase();
}
