import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { CASE_EVENT_KINDS, type FeedItemV1 } from '../../contracts/case-event.js';
import type { SubgraphGraph } from '../../platform/graphql/build-subgraph.js';

export const FEED = 'feed';

const SDL = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])

"""
案件动态订阅。按提交可见的先后送达，不漏不重；断线后以最后收到的 cursor 作为 after 续接。
经 WebSocket（graphql-transport-ws，/graphql）或 SSE（/graphql/stream）。
单位撤并后，送完其全部动态即以 UNIT_RETIRED 结束，extensions 中给出承接单位（successors）；游标在承接单位同样可用。
错误：UNAUTHENTICATED、FORBIDDEN、CURSOR_INVALID、SUBSCRIBER_TOO_SLOW、SUBSCRIPTION_LIMIT、UNIT_RETIRED、SHUTTING_DOWN。
"""
type Subscription {
  "交办给本单位（含下级单位）的案件；只含 CASE_ASSIGNED。"
  caseAssigned(
    "单位代码；须为本单位或其下级，信访局工作人员不限。"
    unit: ID!
    "上次收到的最后一个 cursor；缺省为从现在起。"
    after: String
  ): CaseFeedItem

  "本单位（含下级单位）案件的全部动态。"
  caseChanged(
    "单位代码；须为本单位或其下级，信访局工作人员不限。"
    unit: ID!
    "上次收到的最后一个 cursor；缺省为从现在起。"
    after: String
  ): CaseFeedItem
}

"单位动态中的一条。与 cases 子图拉取的 CaseFeedItem 同形。"
type CaseFeedItem @shareable {
  "不透明的位置；续接时作为 after。"
  cursor: String!
  "发生了什么。"
  kind: CaseEventKind!
  "该案件的第几个事件，自 1 起连续。"
  sequence: Int!
  "发生时间。"
  occurredAt: DateTime!
  "收到此条的单位代码。"
  unitCode: ID!
  "收到此条的单位。"
  unit: Unit
  "案件；无权查看或已不存在时为空。"
  case: Case
}

type Case @key(fields: "id", resolvable: false) {
  id: ID!
}

type Unit @key(fields: "code asOf", resolvable: false) {
  code: ID!
  asOf: LocalDate
}

"案件事件的种类。只增不改。"
enum CaseEventKind {
${CASE_EVENT_KINDS.map((kind) => `  ${kind}`).join('\n')}
}

scalar DateTime

scalar LocalDate
`;

export const FEED_FIELDS = ['caseAssigned', 'caseChanged'] as const;
export type FeedField = (typeof FEED_FIELDS)[number];

/** What a subscriber asked for. */
export interface FeedAsked {
  readonly field: FeedField;
  readonly unit: string;
  readonly after?: string | null;
}

/** Context of the one execution that opens a stream. */
export interface FeedContext {
  /** @throws HubError when the stream is refused */
  open(asked: FeedAsked): Promise<AsyncIterable<FeedItemV1>>;
}

/**
 * The subgraph that lives in the gateway: it owns the Subscription root and hands out references, the other subgraphs
 * fill them in. Its fields resolve to the feed item that the live engine gives as root value.
 */
export function buildFeedGraph(): SubgraphGraph {
  const stream = (field: FeedField) => ({
    subscribe: (_root: unknown, asked: Omit<FeedAsked, 'field'>, context: FeedContext) =>
      context.open({ ...asked, field }),
    resolve: (item: FeedItemV1) => item,
  });
  const resolvers = {
    DateTime: GraphQLDateTime,
    LocalDate: GraphQLLocalDate,
    Subscription: { caseAssigned: stream('caseAssigned'), caseChanged: stream('caseChanged') },
    CaseFeedItem: {
      case: ({ caseId }: FeedItemV1) => ({ id: caseId }),
      unit: ({ unitCode }: FeedItemV1) => ({ code: unitCode, asOf: null }),
    },
  };
  return { name: FEED, sdl: SDL, schema: buildSubgraphSchema([{ typeDefs: parse(SDL), resolvers }]) };
}
