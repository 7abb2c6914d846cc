import type { z } from 'zod';

/** The calls of a port by name, each with the types of its one argument and of its answer. */
export type PortDefinition = Readonly<Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>>;

/** A port seen as a table of functions. */
export type PortCalls = Readonly<Record<string, (input: unknown) => Promise<unknown>>>;
