/** What one code means to whoever meets it. */
export interface ErrorEntry {
  /** Shown by default; safe for anyone to read. */
  readonly zh: string;
  /** Shown when the caller asks for English (`Accept-Language: en`). */
  readonly en: string;
  /** HTTP status at a REST edge. GraphQL answers carry the code in `extensions.code`. */
  readonly status: number;
  /** The same attempt may succeed later: a worker tries again, a caller may too. */
  readonly retry: boolean;
}

/** Every code this hub can answer with. Codes are added; a retired one is never used again. */
export const ERRORS = {
  // who you are
  UNAUTHENTICATED: { zh: '未登录或令牌无效。', en: 'No valid token.', status: 401, retry: false },
  FORBIDDEN: { zh: '您的角色无权进行此操作。', en: 'Your role may not do this.', status: 403, retry: false },
  SIGNATURE_REFUSED: {
    zh: '签名无效、过期或已被使用。',
    en: 'The signature is wrong, stale or used before.',
    status: 401,
    retry: false,
  },
  CALLER_NOT_GATEWAY: {
    zh: '子图只接受网关的请求。',
    en: 'A subgraph answers its gateway only.',
    status: 401,
    retry: false,
  },
  RATE_LIMITED: { zh: '请求过于频繁，请稍后再试。', en: 'Too many requests; try later.', status: 429, retry: true },

  // what you asked
  BAD_USER_INPUT: { zh: '输入有误。', en: 'The input is wrong.', status: 400, retry: false },
  BODY_TOO_LARGE: { zh: '请求体过大。', en: 'The body is too large.', status: 413, retry: false },
  BATCH_TOO_LARGE: { zh: '一批最多 100 件。', en: 'A batch holds at most 100 items.', status: 413, retry: false },
  DOCUMENT_UNREADABLE: { zh: '查询文档无法解析。', en: 'The document does not parse.', status: 400, retry: false },
  DOCUMENT_INVALID: { zh: '查询文档与图不符。', en: 'The document does not fit the graph.', status: 400, retry: false },
  DOCUMENT_NOT_TRUSTED: {
    zh: '此查询不在受信清单内。',
    en: 'This document is not on the trusted list.',
    status: 403,
    retry: false,
  },
  PERSISTED_QUERY_NOT_FOUND: {
    zh: '未找到该持久化查询。',
    en: 'No such persisted query.',
    status: 200,
    retry: true,
  },
  QUERY_TOO_DEEP: { zh: '查询嵌套过深。', en: 'The query is nested too deep.', status: 400, retry: false },
  QUERY_TOO_WIDE: {
    zh: '查询的别名、指令、字段或词元过多。',
    en: 'Too many aliases, directives, root fields or tokens.',
    status: 400,
    retry: false,
  },
  QUERY_TOO_COSTLY: { zh: '查询代价过高。', en: 'The query costs too much.', status: 400, retry: false },
  PAGE_TOO_LARGE: {
    zh: '每页条数超过上限（多为 100，见 limit）。',
    en: 'A page holds no more rows than `limit`, mostly 100.',
    status: 400,
    retry: false,
  },
  CURSOR_INVALID: { zh: '游标无效。', en: 'The cursor is not one of ours.', status: 400, retry: false },
  SUBSCRIPTION_NEEDS_STREAM: {
    zh: '订阅请使用 WebSocket 或 SSE。',
    en: 'Subscribe over WebSocket or SSE.',
    status: 400,
    retry: false,
  },
  SUBSCRIPTION_LIMIT: {
    zh: '打开的订阅过多。',
    en: 'Too many open subscriptions.',
    status: 429,
    retry: true,
  },
  SUBSCRIBER_TOO_SLOW: {
    zh: '接收过慢，请从最后的游标重新订阅。',
    en: 'You read too slowly; subscribe again from your last cursor.',
    status: 429,
    retry: true,
  },

  ROUTE_NOT_FOUND: { zh: '没有这个地址。', en: 'Nothing is served here.', status: 404, retry: false },

  // what a channel brought
  PAYLOAD_UNREADABLE: {
    zh: '渠道送来的内容无法读取。',
    en: 'The channel sent something we cannot read.',
    status: 422,
    retry: false,
  },
  FIELD_MISSING: { zh: '缺少必填字段。', en: 'A required field is missing.', status: 422, retry: false },
  FIELD_INVALID: { zh: '字段内容不符合要求。', en: 'A field does not hold what it must.', status: 422, retry: false },
  VALUE_UNKNOWN: { zh: '字段值不在对照表中。', en: 'A value is not in its table.', status: 422, retry: false },
  PROFILE_NOT_FOUND: { zh: '没有这个字段对照方案。', en: 'No such mapping profile.', status: 404, retry: false },
  ATTACHMENT_TOO_LARGE: { zh: '附件过大。', en: 'The attachment is too large.', status: 413, retry: false },
  TOO_MANY_REPRESENTATIVES: {
    zh: '集体走访应推选代表，不超过 5 人（信访工作条例第二十条）。',
    en: 'A group visit elects at most 5 representatives (Regulations Art. 20).',
    status: 400,
    retry: false,
  },
  MAIL_AUTOMATIC: {
    zh: '自动回复、退信等自动邮件，不登记为信访件。',
    en: "An automatic mail (bounce, auto-reply) is nobody's petition.",
    status: 422,
    retry: false,
  },
  PROCESSING_FAILED: {
    zh: '多次处理失败，已搁置待人工处理。',
    en: 'Processing failed repeatedly; set aside for a person.',
    status: 500,
    retry: false,
  },

  // what is there
  SUBMISSION_NOT_FOUND: { zh: '没有这件信访件。', en: 'No such submission.', status: 404, retry: false },
  SUBMISSION_NOT_SET_ASIDE: {
    zh: '该信访件不在搁置区。',
    en: 'That submission is not set aside.',
    status: 409,
    retry: false,
  },
  QUERY_CODE_REFUSED: { zh: '查询码不正确。', en: 'The query code is wrong.', status: 404, retry: false },
  CASE_NOT_FOUND: { zh: '没有这件信访事项。', en: 'No such case in your reach.', status: 404, retry: false },
  CASE_MOVE_REFUSED: {
    zh: '信访事项当前状态不允许此操作；可以做的见 possible。',
    en: 'The case cannot do that from where it stands; `possible` names what it can.',
    status: 409,
    retry: false,
  },
  CASE_CHANGED_MEANWHILE: {
    zh: '信访事项已被他人更改，请刷新后重试。',
    en: 'Somebody changed the case meanwhile; read it again.',
    status: 409,
    retry: false,
  },
  DOCUMENT_REQUIRED: {
    zh: '此操作须同时出具文书（种类见 kind，依据见 article）。',
    en: 'A document of this kind has to be issued with it.',
    status: 422,
    retry: false,
  },
  CLOCK_NOT_RUNNING: {
    zh: '该办理期限未在计算，无从延长（信访工作条例第三十四条：在期限届满前经批准延长）。',
    en: 'That time limit is not running: there is nothing to extend (Regulations Art. 34).',
    status: 409,
    retry: false,
  },
  EXTENSION_REFUSED: {
    zh: '不能延长（why：EXTENDED_ALREADY 已延长过一次，TOO_LONG 超过 max，OVERDUE 期限已过）；可在期限内办结，或如实说明超期。',
    en: 'It cannot be extended (see why: extended already, longer than max, or overdue); finish within the time there is.',
    status: 422,
    retry: false,
  },
  TIME_LIMIT_NOT_FOUND: { zh: '没有这条期限规定。', en: 'No such time limit.', status: 404, retry: false },
  TIME_LIMIT_BEYOND_STATUTE: {
    zh: '地方或来源的规定不得宽于法定期限：对单位的期限只能更短，对信访人的期限不得改动（见 article、max）；可改为不超过法定期限的天数。',
    en: 'No order may go beyond the statute: a duty may be shorter only, a petitioner’s window stays as it is (see article, max).',
    status: 422,
    retry: false,
  },
  TIME_LIMIT_OVERLAPS: {
    zh: '同一范围内已有规定在此期间施行；请先终止原规定，或改施行日期。',
    en: 'Another time limit of the same scope is in force then; end it first, or take other dates.',
    status: 409,
    retry: false,
  },
  TIME_LIMIT_FIXED: {
    zh: '法定期限不能在此更改或终止。',
    en: 'A time limit of the statute is not changed or ended here.',
    status: 409,
    retry: false,
  },
  JOIN_NOT_FOUND: { zh: '没有这条并案记录。', en: 'No such join.', status: 404, retry: false },
  REPLY_NOT_OWED: {
    zh: '对该信访件已无须以此方式答复：已经答复，或应以其他方式告知。',
    en: 'Nothing is owed to that submission in this way: it was answered, or is owed another notice.',
    status: 409,
    retry: false,
  },
  DOCUMENT_NOT_FOUND: { zh: '没有这份文书。', en: 'No such document in your reach.', status: 404, retry: false },
  DOCUMENT_CHANGED_MEANWHILE: {
    zh: '文书已被他人更改，请重新读取后再办理。',
    en: 'Somebody changed the document meanwhile; read it again.',
    status: 409,
    retry: false,
  },
  DOCUMENT_STATE_REFUSED: {
    zh: '文书在当前状态（state）下不能这样办理（act）：只有草稿可以修改，未出具的可以作废，已出具的可以送达。',
    en: 'The document cannot do `act` in its `state`: drafts are revised, what is not issued is discarded, what is issued is delivered.',
    status: 409,
    retry: false,
  },
  DOCUMENT_PART_MISSING: {
    zh: '文书缺少法定内容（parts），依据为信访工作条例第 article 条；补齐后再审批或出具。',
    en: 'The document lacks statutory `parts` (Regulations, `article`); add them, then approve or issue it.',
    status: 422,
    retry: false,
  },
  DOCUMENT_PART_INVALID: {
    zh: '文书内容不合格式（parts）：项目不存在（记为 ?）、重复、过长，或不是所列选项、日期；格式见 documentTemplates。',
    en: 'Document `parts` do not fit: unknown (`?`), given twice, too long, no such choice or day; see documentTemplates.',
    status: 422,
    retry: false,
  },
  DOCUMENT_APPROVAL_NEEDED: {
    zh: '此种文书须先拟稿（draftDocument）并由他人审批（approveDocument）后才能出具，依据为信访工作条例第 article 条。',
    en: 'This kind is drafted first and approved by another person before it is issued (Regulations, `article`).',
    status: 409,
    retry: false,
  },
  DOCUMENT_TEMPLATE_NOT_IN_FORCE: {
    zh: '文书格式在该日不在施行；请按现行格式修改草稿（reviseDocument）。',
    en: 'The template is not in force that day; revise the draft on the one in force.',
    status: 409,
    retry: false,
  },
  DOCUMENT_SERIES_MISSING: {
    zh: '此种文书没有设定机关代字，无法编号。',
    en: 'No number series is set for this kind of document.',
    status: 409,
    retry: false,
  },
  DOCUMENT_COMES_WITH_MOVE: {
    zh: '此种文书随办理动作（moves）一并出具，不能单独出具；请在该动作的 documents 中给出。',
    en: 'This kind is issued with one of `moves`; give it there as `documents`.',
    status: 409,
    retry: false,
  },
  DELIVERY_DATE_REFUSED: {
    zh: '送达时间不得晚于现在（why：IN_FUTURE），也不得早于出具之日（BEFORE_ISSUE）；请填实际送达的时间。',
    en: 'A delivery is neither in the future (`why`) nor before the day of issue; say when it was.',
    status: 422,
    retry: false,
  },
  APPROVER_IS_DRAFTER: {
    zh: '拟稿或修改文书的人不能审批该文书，须由另一人审批（信访工作条例第 article 条）。',
    en: 'Who wrote or revised a document does not approve it; another person does (Regulations, `article`).',
    status: 409,
    retry: false,
  },
  DATE_IN_FUTURE: {
    zh: '日期、时间（field）还没有到；请填写已经发生的日期，或在当日再办理。',
    en: 'The day or time (`field`) has not come; give one that has, or come back that day.',
    status: 400,
    retry: false,
  },
  HEARING_UNDER_WAY: {
    zh: '本事项已有一场听证在进行，一次一场（信访工作条例第三十六条）；请先以 closeHearing 结束。',
    en: 'A hearing is under way; there is one at a time (Regulations Art. 36): close it first.',
    status: 409,
    retry: false,
  },
  HEARING_NOT_FOUND: {
    zh: '本事项没有正在进行的听证。',
    en: 'No hearing of this case is under way.',
    status: 404,
    retry: false,
  },
  CONSENT_MISSING: {
    zh: '调解须双方同意（信访工作条例第三十三条），缺少一方（side）同意的日期；没有同意的，继续依法办理。',
    en: 'Mediation needs both sides to consent (Regulations Art. 33); `side` did not. Without it the case is handled on.',
    status: 409,
    retry: false,
  },
  MEDIATION_UNDER_WAY: {
    zh: '本事项已有一次调解在进行；请先以 agreeMediation 或 failMediation 结束。',
    en: 'A mediation is under way; end it first by agreeMediation or failMediation.',
    status: 409,
    retry: false,
  },
  MEDIATION_NOT_FOUND: {
    zh: '本事项没有正在进行的调解。',
    en: 'No mediation of this case is under way.',
    status: 404,
    retry: false,
  },
  ENTRY_NOT_FOUND: {
    zh: '没有可以冲正的这一项：不属于本事项，已经冲正，或本身是冲正。',
    en: 'No such entry to counter: of another case, countered already, or itself a counter entry.',
    status: 404,
    retry: false,
  },
  SETTLEMENT_REFUSED: {
    zh: '不能这样认定（why）：已经这样认定（SETTLED、PLEDGED、UNSETTLED），检举控告不适用息诉罢访（ACCUSATION，信访工作条例第三十条），或承诺不是自愿（NOT_VOLUNTARY）。',
    en: 'It cannot be so settled (`why`): it stands so already, an accusation is no matter of a pledge (Regulations Art. 30), or the pledge is not voluntary.',
    status: 409,
    retry: false,
  },
  ASSIGNMENT_NOT_FOUND: { zh: '没有这项交办。', en: 'No such assignment.', status: 404, retry: false },
  ASSIGNEE_IS_RESPONDENT: {
    zh: '检举控告不得交被检举控告的单位办理（信访工作条例第三十条）。',
    en: 'An accusation is never given to the accused unit (Regulations Art. 30).',
    status: 409,
    retry: false,
  },
  UNIT_RETIRED: {
    zh: '该单位已撤并，其消息流到此为止；后续请用承接单位的代码。',
    en: 'The unit has gone out of force and its feed ends here; its successors have feeds of their own.',
    status: 410,
    retry: false,
  },
  RECUSED: {
    zh: '您对本事项须回避，不能办理（信访工作条例第二十八条）；请由他人办理。',
    en: 'You keep out of this case (Regulations Art. 28); somebody else has to do it.',
    status: 403,
    retry: false,
  },
  UNIT_NOT_BELOW: {
    zh: '只能派给自己的下属单位；不属于本单位职责的，提出异议（信访工作条例第二十三条）。',
    en: 'A unit dispatches to those below itself; what is not its own it objects to (Regulations Art. 23).',
    status: 409,
    retry: false,
  },
  OBJECTION_REQUIRED: {
    zh: '转送、交办的事项不能直接退回：不属于本单位的，自收到之日起五个工作日内提出异议（信访工作条例第二十三条）。',
    en: 'What was transferred or assigned is not simply returned: object within five working days of receipt (Regulations Art. 23).',
    status: 409,
    retry: false,
  },
  OBJECTION_OUT_OF_TIME: {
    zh: '已不能提出异议（because：SIGNED 已签收，LAPSED 已过五个工作日；信访工作条例第二十三条）；请商交办的单位另行交办，或继续办理。',
    en: 'It is too late to object (`because`: signed for, or five working days are over; Regulations Art. 23); ask who gave it to give it elsewhere, or go on.',
    status: 409,
    retry: false,
  },
  OBJECTION_PENDING: {
    zh: '对这次交办的异议尚待决定，决定之前不能再办（信访工作条例第二十三条）；可以做的见 possible。',
    en: 'An objection to this assignment waits for a decision; nothing else becomes of it before (Regulations Art. 23).',
    status: 409,
    retry: false,
  },
  OBJECTION_DECIDED_ALREADY: {
    zh: '这次交办的异议已有决定，不能再次提出或更改（信访工作条例第二十三条）；请签收办理。',
    en: 'The objection to this assignment has been decided, once and for all (Regulations Art. 23); sign for it.',
    status: 409,
    retry: false,
  },
  OBJECTION_BARRED: {
    zh: '由共同的上一级决定或联席会议确定的单位不得再提出异议、退回（信访工作条例第二十四条）；请签收办理。',
    en: 'Whom the common superior or the conference has named does not object or return again (Regulations Art. 24); sign for it.',
    status: 409,
    retry: false,
  },
  OBJECTION_NOT_FOUND: {
    zh: '这次交办没有待决定的异议。',
    en: 'No objection to this assignment waits for a decision.',
    status: 404,
    retry: false,
  },
  OBJECTION_DECIDER_IS_OBJECTOR: {
    zh: '提出异议的人不能决定该异议，须由交办单位的另一人核实决定（信访工作条例第二十三条）。',
    en: 'Who objected does not decide; somebody else of who gave it does (Regulations Art. 23).',
    status: 409,
    retry: false,
  },
  RETURN_OUT_OF_TIME: {
    zh: '退单的期限已过；签收之前仍可在异议期限内提出异议（信访工作条例第二十三条），否则请继续办理。',
    en: 'The time for returning a work order is over; object while that window is open (Regulations Art. 23), or go on.',
    status: 409,
    retry: false,
  },
  DISPUTE_MUST_BE_DECIDED: {
    zh: '已退回 returns 次，不能再直接交办：由争议单位共同的上一级决定，没有共同上一级的经联席会议（信访工作条例第二十四条；可用的依据见 possible）。',
    en: 'It was given back `returns` times: now the common superior decides, or, where there is none, the joint conference (Regulations Art. 24; see `possible`).',
    status: 409,
    retry: false,
  },
  DISPUTE_BASIS_REFUSED: {
    zh: '此时不能以此为依据（信访工作条例第二十四条）：没有退回过的直接交办；有共同上一级的由其决定，没有的才经联席会议（见 possible）。',
    en: 'That ground is not open here (Regulations Art. 24): undisputed cases are simply assigned; the conference is for disputes without a common superior (see `possible`).',
    status: 422,
    retry: false,
  },
  REPORTS_DUE: {
    zh: '协办单位的报告尚未交来（due 件）；等其报告，或说明不再等待的理由（信访工作条例第二十二条）。',
    en: 'Helpers have still to report (`due`); wait for them, or say why you do not (Regulations Art. 22).',
    status: 409,
    retry: false,
  },
  ASSIGNEE_RECUSED: {
    zh: '该单位对本事项须回避（信访工作条例第二十八条）。',
    en: 'That unit has to keep out of the case (Regulations Art. 28).',
    status: 409,
    retry: false,
  },
  UNIT_NOT_FOUND: { zh: '没有这个单位。', en: 'No such unit.', status: 404, retry: false },
  CELL_NOT_FOUND: { zh: '没有这个网格。', en: 'No such grid cell.', status: 404, retry: false },
  RECEPTION_NOT_FOUND: { zh: '没有这次接访安排。', en: 'No such reception.', status: 404, retry: false },
  RECEPTION_STATE_REFUSED: {
    zh: '接访安排的当前状态不允许此操作。',
    en: 'Not in the state this reception is in.',
    status: 409,
    retry: false,
  },
  RECEPTION_TOO_LATE: {
    zh: '接访已开始或已结束，不能再公开日程或取消。',
    en: 'The reception has begun or is over.',
    status: 422,
    retry: false,
  },
  RECEPTION_TOO_EARLY: {
    zh: '接访尚未结束，不能登记结果。',
    en: 'The reception is not over yet.',
    status: 422,
    retry: false,
  },
  RECORD_CHANGED_MEANWHILE: {
    zh: '记录已被他人修改，请刷新后重试。',
    en: 'The record was changed meanwhile; read it again.',
    status: 409,
    retry: false,
  },
  CODE_UNKNOWN: { zh: '所填代码或标识不存在。', en: 'No record has this code or id.', status: 422, retry: false },
  CODE_RETIRED: {
    zh: '所填代码或标识在此期间无效（已撤并或尚未生效）。',
    en: 'The record named is not in force all that time.',
    status: 422,
    retry: false,
  },
  CODE_TAKEN: { zh: '代码已被占用。', en: 'The code is in use.', status: 422, retry: false },
  RECORD_STOOD_ON: {
    zh: '仍有其他记录以此为依托，请先调整。',
    en: 'Other records stand on it; move them first.',
    status: 422,
    retry: false,
  },
  OPEN_CASES_STAND_ON: {
    zh: '仍有在办信访事项，请指定承接者。',
    en: 'Open cases stand on it; name who takes over.',
    status: 422,
    retry: false,
  },
  RECORD_CYCLE: { zh: '上下级关系成环。', en: 'It would be above itself.', status: 422, retry: false },
  SUCCESSOR_WRONG: {
    zh: '承接者有误：须在该日有效，且恰有一个为主。',
    en: 'Successors have to be in force that day, exactly one of them principal.',
    status: 422,
    retry: false,
  },
  POST_HELD: { zh: '该岗位在此期间已有人担任。', en: 'The post is held at that time.', status: 422, retry: false },
  POST_MISPLACED: {
    zh: '该岗位不设在这一级网格或这类单位。',
    en: 'A cell of this level or a unit of this kind has no such post.',
    status: 422,
    retry: false,
  },
  STAND_IN_AWAY: {
    zh: '代理人在此期间也离岗。',
    en: 'Who is to stand in is away at that time.',
    status: 422,
    retry: false,
  },
  PERSON_KNOWN: {
    zh: '该身份证号已登记在另一人名下。',
    en: 'Another person has this identity number.',
    status: 422,
    retry: false,
  },
  DATES_OVERLAP: { zh: '起止日期与已有记录重叠。', en: 'The dates overlap another record.', status: 422, retry: false },
  UNRESOLVED_PLACE_NOT_FOUND: {
    zh: '没有这条待定位地址。',
    en: 'No such unresolved place.',
    status: 404,
    retry: false,
  },
  PLACE_NAME_NOT_FOUND: {
    zh: '没有这个教会的地名。',
    en: 'No such taught place name.',
    status: 404,
    retry: false,
  },
  ROUTING_RULE_NOT_FOUND: {
    zh: '没有这条现行交办规则。',
    en: 'No such routing rule is in force.',
    status: 404,
    retry: false,
  },
  ROUTING_RULE_DUPLICATE: {
    zh: '同一优先级已有条件相同、期间重叠的交办规则。',
    en: 'A rule of the same priority and conditions is in force in that time.',
    status: 409,
    retry: false,
  },
  RECUSAL_NOT_FOUND: { zh: '没有这条回避记录。', en: 'No such recusal.', status: 404, retry: false },
  ROUTING_RULE_MISSING: {
    zh: '没有可用的交办规则，请先导入本县网格与规则。',
    en: 'No routing rule applies; import the county and its rules first.',
    status: 503,
    retry: true,
  },

  // what petitioners say of it
  EVALUATION_TOO_EARLY: {
    zh: '目前没有可以评价的：信访部门告知之后可评价信访部门，答复之后可评价责任单位（信访工作条例第二十一条）。',
    en: 'There is nothing to judge yet: the department once it has notified, the unit once it has answered (Regulations Art. 21).',
    status: 409,
    retry: false,
  },
  EVALUATION_WINDOW_CLOSED: {
    zh: '评价期限已过（closedAt），记为未评价。',
    en: 'The time for judging is over (`closedAt`); it counts as not judged.',
    status: 409,
    retry: false,
  },
  EVALUATION_ALREADY_MADE: {
    zh: '本轮已经评价，不能再改；重办后可重新评价。',
    en: 'It has been judged in this round; after a redo it can be judged again.',
    status: 409,
    retry: false,
  },
  EVALUATOR_IS_JUDGED: {
    zh: '被评价单位及其下属不得代为评价、回访或登记评价；请由信访人凭查询码评价，或由无关单位登记。',
    en: 'The judged take down no judgement on themselves: the petitioner does by query code, or a unit that has no part in it.',
    status: 403,
    retry: false,
  },
  EVALUATION_NOT_FOUND: { zh: '没有这项评价。', en: 'No such judgement.', status: 404, retry: false },
  EVALUATION_NOT_BAD: {
    zh: '只有本轮对责任单位不满意或认为未解决的评价可以据以重办。',
    en: 'Only a bad judgement on the handling in this round takes a case up again.',
    status: 409,
    retry: false,
  },
  EVALUATION_DECIDED: {
    zh: '这项评价已有处理决定。',
    en: 'It has been decided what to do about that judgement.',
    status: 409,
    retry: false,
  },
  CALLBACKS_SPENT: {
    zh: '回访已完成或次数已满（attempts），不再回访。',
    en: 'The call-back is done, or has been tried as often as it may be (`attempts`).',
    status: 409,
    retry: false,
  },

  // the ground as it is drawn
  POLYGON_UNREADABLE: {
    zh: '不是 GeoJSON 的 Polygon 或 MultiPolygon。',
    en: 'Not a GeoJSON Polygon or MultiPolygon.',
    status: 422,
    retry: false,
  },
  POLYGON_TOO_DETAILED: { zh: '范围的点过多。', en: 'The polygon has too many positions.', status: 422, retry: false },
  POLYGON_AXES_SWAPPED: {
    zh: '纬度与经度颠倒。',
    en: 'Latitude and longitude are swapped.',
    status: 422,
    retry: false,
  },
  POLYGON_OUT_OF_RANGE: {
    zh: '坐标不在可能的范围内。',
    en: 'A position lies where no county is.',
    status: 422,
    retry: false,
  },
  POLYGON_RING_OPEN: { zh: '环未闭合。', en: 'A ring is not closed.', status: 422, retry: false },
  POLYGON_RING_TOO_SHORT: {
    zh: '环不足 4 个点。',
    en: 'A ring has fewer than 4 positions.',
    status: 422,
    retry: false,
  },
  POLYGON_CROSSES_ITSELF: {
    zh: '边界与自身相交。',
    en: 'The border crosses or touches itself.',
    status: 422,
    retry: false,
  },
  POLYGON_HOLE_OUTSIDE: { zh: '洞不在外环之内。', en: 'A hole lies outside its shell.', status: 422, retry: false },
  POLYGON_HOLES_OVERLAP: { zh: '洞与洞重叠。', en: 'Two holes overlap.', status: 422, retry: false },
  POLYGON_PARTS_OVERLAP: {
    zh: '各块之间重叠。',
    en: 'Two parts of the polygon overlap.',
    status: 422,
    retry: false,
  },
  POLYGON_EMPTY: { zh: '范围没有面积。', en: 'The polygon holds no ground.', status: 422, retry: false },
  POLYGON_OVERLAPS_NEIGHBOUR: {
    zh: '与同级网格重叠。',
    en: 'The polygon overlaps another cell of its level.',
    status: 422,
    retry: false,
  },
  POLYGON_OUTSIDE_PARENT: {
    zh: '范围超出上级网格。',
    en: 'The polygon sticks out of the cell above.',
    status: 422,
    retry: false,
  },
  POLYGON_CRS_MISSING: {
    zh: '没有说明坐标系。',
    en: 'Nobody said in which coordinate system the positions are.',
    status: 422,
    retry: false,
  },
  POLYGON_CRS_UNKNOWN: {
    zh: '不支持的坐标系。',
    en: 'The coordinate system is none we know.',
    status: 422,
    retry: false,
  },
  POLYGON_FILE_UNREADABLE: {
    zh: '不是 GeoJSON 的 FeatureCollection 文件。',
    en: 'Not a GeoJSON FeatureCollection.',
    status: 422,
    retry: false,
  },
  POLYGON_FILE_TOO_LARGE: {
    zh: 'GeoJSON 文件过大。',
    en: 'The GeoJSON file is too large.',
    status: 413,
    retry: false,
  },
  POLYGON_CODE_MISSING: {
    zh: '没有写明网格编码。',
    en: 'The feature does not name its cell.',
    status: 422,
    retry: false,
  },
  POLYGON_CODE_REPEATED: {
    zh: '同一网格出现两次。',
    en: 'Two features name the same cell.',
    status: 422,
    retry: false,
  },

  // the organisation in files
  SHEET_KIND_UNKNOWN: { zh: '没有这种表。', en: 'There is no such kind of sheet.', status: 404, retry: false },
  SHEET_UNREADABLE: {
    zh: '文件无法读取：应为 CSV 或 XLSX。',
    en: 'The file is no CSV or XLSX that can be read.',
    status: 422,
    retry: false,
  },
  SHEET_TOO_LARGE: { zh: '文件过大。', en: 'The file is too large.', status: 413, retry: false },
  SHEET_TEMPLATE_WRONG: {
    zh: '表头与模板不符。',
    en: 'The headers are not those of the template.',
    status: 422,
    retry: false,
  },
  SHEET_ROW_REPEATED: {
    zh: '同一记录在文件中出现两次。',
    en: 'Two rows are about the same record.',
    status: 422,
    retry: false,
  },
  SHEET_CLOSING_UNCONFIRMED: {
    zh: '整表导入将撤销表中没有的记录，请核对并确认条数。',
    en: 'A complete list would close records; confirm how many.',
    status: 409,
    retry: false,
  },

  // what stands behind us
  DATABASE_UNAVAILABLE: { zh: '数据库暂不可用。', en: 'The database is away.', status: 503, retry: true },
  DATABASE_UNSUITABLE: {
    zh: '数据库的设置不适合本系统。',
    en: 'The database is not set up as the hub needs it.',
    status: 500,
    retry: false,
  },
  EMBEDDED_DATABASE_NOT_STARTED: {
    zh: '内置数据库未能启动。',
    en: 'The embedded database did not start.',
    status: 500,
    retry: false,
  },
  STORAGE_UNAVAILABLE: { zh: '附件存储暂不可用。', en: 'The content store is away.', status: 503, retry: true },
  QUEUE_UNAVAILABLE: { zh: '队列暂不可用。', en: 'The queue is away.', status: 503, retry: true },
  CHANNEL_UNREACHABLE: { zh: '渠道没有应答。', en: 'The channel does not answer.', status: 502, retry: true },
  SUBGRAPH_UNAVAILABLE: { zh: '部分数据暂不可用。', en: 'Part of the graph is away.', status: 503, retry: true },
  SUBGRAPH_TIMEOUT: {
    zh: '部分数据未能按时返回。',
    en: 'Part of the graph did not answer in time.',
    status: 504,
    retry: true,
  },
  SHUTTING_DOWN: { zh: '系统正在停止。', en: 'The hub is stopping.', status: 503, retry: true },
  HUB_ALREADY_RUNNING: {
    zh: '此目录中已有一个正在运行的信访枢纽。',
    en: 'A hub already runs in this folder.',
    status: 409,
    retry: false,
  },
  HUB_NOT_RUNNING: {
    zh: '此目录中没有正在运行的信访枢纽。',
    en: 'No hub runs in this folder.',
    status: 503,
    retry: true,
  },
  CONFIGURATION_INVALID: { zh: '配置有误。', en: 'The configuration is wrong.', status: 500, retry: false },
  INTERNAL_SERVER_ERROR: { zh: '系统内部错误。', en: 'Something went wrong on our side.', status: 500, retry: true },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** The catalogue's text in the reader's language. */
export function messageOf(code: ErrorCode, language: 'zh' | 'en' = 'zh'): string {
  return ERRORS[code][language];
}
