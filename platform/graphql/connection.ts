import 'reflect-metadata';
import { type ClassType, Directive, Field, ObjectType } from 'type-graphql';
import { HubError } from '../errors/hub-error.js';
import { DEFAULT_PAGE, PAGE_LIMIT } from './page-limits.js';

export { DEFAULT_PAGE, PAGE_LIMIT };

@Directive('@shareable')
@ObjectType('PageInfo', { description: '分页信息（Relay）。' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: '最后一行的游标；作为下一页的 after。' })
  endCursor!: string | null;
}

/** What a client asked of a paged list; what it left out is absent. */
export interface PageAsked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: PageInfo;
}

/** A Relay connection type over `node`: `nodes` and `pageInfo`. */
export function connectionOf<Node extends object>(node: ClassType<Node>, name: string): ClassType<Page<Node>> {
  @ObjectType(`${name}Connection`, { description: `一页 ${name}。` })
  class Connection implements Page<Node> {
    @Field(() => [node])
    nodes!: Node[];

    @Field(() => PageInfo)
    pageInfo!: PageInfo;
  }
  return Connection;
}

/** @throws HubError PAGE_TOO_LARGE, BAD_USER_INPUT */
export function pageSize(first: number | null | undefined): number {
  const size = first ?? DEFAULT_PAGE;
  if (size > PAGE_LIMIT) throw new HubError('PAGE_TOO_LARGE', { limit: PAGE_LIMIT });
  if (size < 1) throw new HubError('BAD_USER_INPUT', { field: 'first' });
  return size;
}

/** A keyset position as an opaque cursor: the sort keys of the row, in order. */
export function cursorOf(keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws HubError CURSOR_INVALID unless it holds exactly `arity` strings */
export function readCursor(cursor: string, arity: number): string[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (cause) {
    throw new HubError('CURSOR_INVALID', {}, { cause });
  }
  const fits = Array.isArray(keys) && keys.length === arity && keys.every((key) => typeof key === 'string');
  if (!fits) throw new HubError('CURSOR_INVALID');
  return keys as string[];
}

/** Rows fetched with one more than `size`, as a page. */
export function pageOf<Row, Node>(
  rows: readonly Row[],
  size: number,
  cursor: (row: Row) => string,
  node: (row: Row) => Node,
): Page<Node> {
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    nodes: shown.map(node),
    pageInfo: { hasNextPage: rows.length > size, endCursor: last === undefined ? null : cursor(last) },
  };
}
