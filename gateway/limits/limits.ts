/** Largest request body. Bytes. */
export const MAX_BODY_BYTES = 1024 * 1024;
/** Largest document, in characters: comments and literals cost no token, but are kept as long as the plan. */
export const MAX_CHARACTERS = 100_000;
/** Largest document, in lexical tokens. */
export const MAX_TOKENS = 4_000;
/** Deepest field of an operation; a page of a connection takes two levels. */
export const MAX_DEPTH = 20;
/** Fields of an operation with its fragments written out. */
export const MAX_FIELDS = 1_500;
export const MAX_ALIASES = 50;
export const MAX_DIRECTIVES = 50;
export const MAX_ROOT_FIELDS = 20;
/** Operations of one document; a request runs one of them. */
export const MAX_OPERATIONS = 10;
/** Cost of one mutation field before what it returns. */
export const MUTATION_COST = 10;
/** What a list without a page size is taken to hold, unless the schema says (`@listSize(assumedSize:)`). */
export const ASSUMED_LIST_SIZE = 10;
