import type { GridView } from './grid-context.js';
import type { OnDay } from './record/look-up.rules.js';

export const onDay = ({ atlas, day }: GridView): OnDay => ({ records: atlas.records, day });

/** The day a view looks at when it is not today's. */
export const asOfIn = ({ atlas, day }: GridView): string | null => (day === atlas.day ? null : day);

/** The same atlas on another day; on the view's own when none is asked for. */
export const on = (view: GridView, asOf: string | null | undefined): GridView =>
  asOf == null ? view : { ...view, day: asOf };
