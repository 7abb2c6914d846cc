import { Migration } from '@mikro-orm/migrations';

/**
 * What kind of matter each case was settled to be, where matters go that are not for the petition procedure, on which
 * grounds one is not accepted, what was decided, and what was answered. New tables, and columns that are null.
 */
export class Migration20261122053500_route_cases extends Migration {
  override up(): void {
    for (const statement of STATEMENTS) this.addSql(statement);
  }

  override down(): void {
    this.addSql(`drop table if exists cases.acceptance_decision, cases.not_accepted_ground, cases.route_guidance,
      cases.classification`);
    this.addSql('alter table cases.case drop column answer_outcome, drop column dispositions');
  }
}

const LEGAL_ROUTES = `('LITIGATION', 'ARBITRATION', 'PARTY_DISCIPLINE', 'ADMINISTRATIVE', 'STATUTORY_DUTY', 'PETITION')`;

const REGULATIONS = '信访工作条例';
const quoted = (...values: readonly (string | null)[]): string =>
  `(${values.map((value) => (value === null ? 'null' : `'${value}'`)).join(', ')})`;

function guidance(id: string, route: string | null, receiver: string, article: string, text: string): string {
  const purpose = route === null ? 'ACCUSATION' : 'APPEAL';
  return quoted(`${id}-2022`, purpose, route, '', receiver, text, article, '2022-05-01', REGULATIONS);
}

function ground(code: string, zh: string, article: string, notice: string): string {
  return quoted(`${code}-2022`, code, zh, article, notice, null, '2022-05-01', REGULATIONS);
}

function ofHotline(code: string, zh: string, article: string, notice: string): string {
  const source = '12345 热线不予受理范围（各地管理办法通例，以本地办法为准，条文待核）';
  return quoted(`${code}-2022`, code, zh, article, notice, 'HOTLINE', '2022-05-01', source);
}

/** What petitioners are told, a text a receiver. */
const POLITICAL_LEGAL =
  '涉及诉讼权利救济的信访事项，由同级党委政法委员会转有关政法机关依法处理；可直接向有管辖权的政法机关提出';
const COURT = '民事、行政争议向有管辖权的人民法院起诉；不服生效裁判的，依法申请再审';
const PROCURATORATE = '不服人民法院生效裁判或者认为办案机关违法的，向人民检察院申请法律监督';
const POLICE = '报案、控告、不服公安机关法律程序决定的，向公安机关提出，按其法律程序处理';
const LABOUR = '劳动报酬、劳动合同、工伤待遇等争议，向劳动人事争议仲裁委员会申请仲裁，时效一般为一年';
const LAND = '农村土地承包经营争议，向农村土地承包仲裁委员会申请仲裁，或者向人民法院起诉';
const COMMERCIAL = '有仲裁协议的合同和财产权益争议，按协议向仲裁委员会申请仲裁';
const PARTY =
  '党员对党纪处分不服的，向作出决定的党组织或者上级纪检机关提出申诉；公职人员对政务处分不服的，申请复审、复核';
const PARTY_ORGANISATION = '对组织处理、人事处理不服的，向作出决定的组织（人事）部门申请复核、提出申诉';
const RECONSIDERATION = '不服行政行为的，自知道之日起六十日内向行政复议机关申请行政复议';
const ADMINISTRATIVE = '申请行政裁决、确认、许可、处罚的，向有权处理的行政机关提出，按其法定程序办理';
const DUTY = '申请查处违法行为、履行保护合法权益职责的，由负有该职责的机关依法履行或者答复';
const DUTY_POLICE = '申请公安机关履行保护人身权、财产权职责的，由公安机关依法履行或者答复';
const ACCUSATION = '检举控告由纪检监察机关依规依纪依法接收处理，不得将材料和情况透露、转给被检举控告的人员、单位';
const ACCUSATION_CADRE = '反映干部选拔任用、管理监督问题的，由组织（人事）部门按干部管理权限处理';
const ACCUSATION_ORGAN = '检举控告违法行为的，由有权处理的机关依法处理，不得透露、转给被检举控告的人员、单位';

const STATEMENTS = [
  `alter table cases.case
    add column answer_outcome text check (answer_outcome in
      ('SUPPORTED', 'EXPLAINED', 'NOT_SUPPORTED', 'ADOPTED', 'PARTLY', 'NOT_ADOPTED')),
    -- 三到位一处理 (Art. 27)
    add column dispositions text[] check (cardinality(dispositions) > 0
      and dispositions <@ array['RESOLVED', 'EDUCATED', 'RELIEVED', 'PUNISHED'])`,

  `create table cases.classification (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    purpose text not null check (purpose in ('SUGGESTION', 'ACCUSATION', 'APPEAL')),
    legal_route text check (legal_route in ${LEGAL_ROUTES}),
    confidentiality text not null check (confidentiality in ('ORDINARY', 'CONFIDENTIAL', 'ACCUSATION')),
    reason text not null check (reason <> ''),
    -- Subject of the account.
    classified_by text not null check (classified_by <> ''),
    classified_at timestamptz(3) not null,
    check ((purpose = 'APPEAL') = (legal_route is not null)),
    check ((purpose = 'ACCUSATION') = (confidentiality = 'ACCUSATION'))
  )`,
  // Serves the classifications of a case.
  `create index classification_case on cases.classification (case_id)`,

  `create table cases.route_guidance (
    id text primary key,
    purpose text not null check (purpose in ('ACCUSATION', 'APPEAL')),
    legal_route text check (legal_route in ${LEGAL_ROUTES} and legal_route <> 'PETITION'),
    -- First digits of 内容分类; empty for all.
    category_prefix text not null check (category_prefix ~ '^[0-9]{0,6}$'),
    receiver text not null check (receiver in ('POLITICAL_LEGAL', 'COURT', 'PROCURATORATE', 'POLICE',
      'LABOUR_ARBITRATION', 'LAND_ARBITRATION', 'COMMERCIAL_ARBITRATION', 'DISCIPLINE', 'ORGANISATION',
      'RECONSIDERATION', 'COMPETENT_ORGAN')),
    guidance text not null check (guidance <> ''),
    -- Of the Regulations on Petition Work.
    article text not null check (article <> ''),
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    source text not null check (source <> ''),
    check ((purpose = 'APPEAL') = (legal_route is not null)),
    unique nulls not distinct (purpose, legal_route, category_prefix, receiver, valid_from)
  )`,

  `create table cases.not_accepted_ground (
    id text primary key,
    -- What callers name; one row of it is in force on a day.
    code text not null check (code ~ '^[A-Z_]+$'),
    zh text not null check (zh <> ''),
    article text not null check (article <> ''),
    -- The ground that the notice has to state.
    notice_ground text not null check (notice_ground in ('PRIOR_ACCEPTANCE', 'NOT_OWN', 'LEGAL_ROUTE', 'REVIEW_ENDED')),
    -- Null: whatever the channel.
    channel text,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    source text not null check (source <> ''),
    unique (code, valid_from)
  )`,

  `create table cases.acceptance_decision (
    id uuid primary key,
    case_id uuid not null references cases.case (id),
    decision text not null check (decision in ('ACCEPTED', 'NOT_ACCEPTED', 'REFERRED')),
    ground_id text references cases.not_accepted_ground (id),
    guidance_id text references cases.route_guidance (id),
    -- The case of the same matter that was accepted before, or has come to its end.
    prior_case_id uuid references cases.case (id),
    -- Why nobody was told in writing (Art. 23).
    exemption text check (exemption in ('NAME_OR_ADDRESS_UNCLEAR', 'NO_PETITIONER')),
    exemption_reason text,
    -- The unit that decided.
    unit_code text not null check (unit_code <> ''),
    decided_by text not null check (decided_by <> ''),
    decided_at timestamptz(3) not null,
    -- The bureau thought otherwise, and had the case taken up.
    overruled_by text,
    overruled_at timestamptz(3),
    overrule_reason text,
    check ((decision = 'NOT_ACCEPTED') = (ground_id is not null)),
    check ((decision = 'REFERRED') = (guidance_id is not null)),
    check (prior_case_id <> case_id),
    check ((exemption is null) = (exemption_reason is null)),
    check ((overruled_at is null) = (overruled_by is null) and (overruled_at is null) = (overrule_reason is null))
  )`,
  // Serves the decisions of a case.
  `create index acceptance_decision_case on cases.acceptance_decision (case_id)`,
  // Serves the bureau's list of what was turned away, newest first.
  `create index acceptance_decision_turned_away on cases.acceptance_decision (decided_at desc, id desc)
    where decision <> 'ACCEPTED'`,

  `insert into cases.route_guidance
      (id, purpose, legal_route, category_prefix, receiver, guidance, article, valid_from, source)
    values ${[
      guidance('LITIGATION-POLITICAL_LEGAL', 'LITIGATION', 'POLITICAL_LEGAL', '22', POLITICAL_LEGAL),
      guidance('LITIGATION-COURT', 'LITIGATION', 'COURT', '31(1)', COURT),
      guidance('LITIGATION-PROCURATORATE', 'LITIGATION', 'PROCURATORATE', '31(1)', PROCURATORATE),
      guidance('LITIGATION-POLICE', 'LITIGATION', 'POLICE', '31(1)', POLICE),
      guidance('ARBITRATION-LABOUR', 'ARBITRATION', 'LABOUR_ARBITRATION', '31(2)', LABOUR),
      guidance('ARBITRATION-LAND', 'ARBITRATION', 'LAND_ARBITRATION', '31(2)', LAND),
      guidance('ARBITRATION-COMMERCIAL', 'ARBITRATION', 'COMMERCIAL_ARBITRATION', '31(2)', COMMERCIAL),
      guidance('PARTY_DISCIPLINE-DISCIPLINE', 'PARTY_DISCIPLINE', 'DISCIPLINE', '31(3)', PARTY),
      guidance('PARTY_DISCIPLINE-ORGANISATION', 'PARTY_DISCIPLINE', 'ORGANISATION', '31(3)', PARTY_ORGANISATION),
      guidance('ADMINISTRATIVE-RECONSIDERATION', 'ADMINISTRATIVE', 'RECONSIDERATION', '31(4)', RECONSIDERATION),
      guidance('ADMINISTRATIVE-COMPETENT_ORGAN', 'ADMINISTRATIVE', 'COMPETENT_ORGAN', '31(4)', ADMINISTRATIVE),
      guidance('STATUTORY_DUTY-COMPETENT_ORGAN', 'STATUTORY_DUTY', 'COMPETENT_ORGAN', '31(5)', DUTY),
      guidance('STATUTORY_DUTY-POLICE', 'STATUTORY_DUTY', 'POLICE', '31(5)', DUTY_POLICE),
      guidance('ACCUSATION-DISCIPLINE', null, 'DISCIPLINE', '22、30', ACCUSATION),
      guidance('ACCUSATION-ORGANISATION', null, 'ORGANISATION', '30', ACCUSATION_CADRE),
      guidance('ACCUSATION-COMPETENT_ORGAN', null, 'COMPETENT_ORGAN', '30', ACCUSATION_ORGAN),
    ].join(',\n')}`,

  `insert into cases.not_accepted_ground (id, code, zh, article, notice_ground, channel, valid_from, source)
    values ${[
      ground(
        'PRIOR_ACCEPTANCE',
        '已经受理或者正在办理，在规定期限内向上级机关、单位再提出同一事项',
        '19(3)',
        'PRIOR_ACCEPTANCE',
      ),
      ground('OUT_OF_SCOPE', '不属于本机关、单位职权范围', '23', 'NOT_OWN'),
      ground('NO_LONGER', '对复核意见不服，仍以同一事实和理由提出投诉请求', '36(3)', 'REVIEW_ENDED'),
      ofHotline('HOTLINE_OUTSIDE_AREA', '不属于本行政区域', '23', 'NOT_OWN'),
      ofHotline('HOTLINE_OTHER_BODIES', '属于党委、人大、政协、法院、检察院、军队职权', '23', 'NOT_OWN'),
      ofHotline('HOTLINE_EMERGENCY_LINE', '应当拨打110、119、120、122等紧急电话', '23', 'NOT_OWN'),
      ofHotline('HOTLINE_IN_PROCEDURE', '已进入诉讼、仲裁、纪检监察、行政复议、政府信息公开程序', '28', 'LEGAL_ROUTE'),
      ofHotline('HOTLINE_IN_PETITION', '已进入信访程序', '19(3)', 'PRIOR_ACCEPTANCE'),
      ofHotline('HOTLINE_RAISED_AGAIN', '已经办结，以同一事实重复提出而无新的理由', '23', 'PRIOR_ACCEPTANCE'),
    ].join(',\n')}`,
];
