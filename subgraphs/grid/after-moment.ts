import { HubError } from '../../platform/errors/hub-error.js';
import { readCursor } from '../../platform/graphql/connection.js';

/** Rows after a cursor of a moment and an id, for a list in the order of both. @throws HubError CURSOR_INVALID */
export function afterMoment<Field extends string>(after: string, field: Field) {
  const [time = '', id = ''] = readCursor(after, 2);
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) throw new HubError('CURSOR_INVALID');
  return { $or: [{ [field]: { $gt: moment } }, { [field]: moment, id: { $gt: id } }] };
}
