/** Most rows of one page. */
export const PAGE_LIMIT = 100;
/** Rows of a page whose size nobody named. */
export const DEFAULT_PAGE = 20;
