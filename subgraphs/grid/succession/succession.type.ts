import { GraphQLLocalDate } from 'graphql-scalars';
import { type ClassType, Field, ID, ObjectType } from 'type-graphql';

/** What a succession shows besides whom it is about. */
export interface SuccessionNode<Node> {
  /** The one on the other side. */
  readonly node: Node | null;
  readonly effectiveOn: string;
  readonly isPrincipal: boolean;
  readonly categoryPrefix: string | null;
  readonly areaCode: string | null;
  readonly source: string;
}

/** One succession of a thing, seen from either side. */
export function successionOf<Node extends object>(
  node: ClassType<Node>,
  name: string,
): ClassType<SuccessionNode<Node>> {
  @ObjectType(`${name}Succession`, { description: '一项承接：撤销、拆分、并入后由谁承接（信访工作条例第二十四条）。' })
  class Succession implements SuccessionNode<Node> {
    @Field(() => node, { nullable: true, description: '承接者；在 predecessors 中为被承接者。' })
    node!: Node | null;

    @Field(() => GraphQLLocalDate, { description: '自哪一天起承接，yyyy-mm-dd。' })
    effectiveOn!: string;

    @Field(() => Boolean, { description: '为主：没有另行指定的都归它。' })
    isPrincipal!: boolean;

    @Field(() => String, { nullable: true, description: '只承接此内容分类的事项；不限为空。' })
    categoryPrefix!: string | null;

    @Field(() => ID, { nullable: true, description: '只承接此区划的事项；不限为空。' })
    areaCode!: string | null;

    @Field(() => String, { description: '依据：批复或决定的名称、文号。' })
    source!: string;
  }
  return Succession;
}
