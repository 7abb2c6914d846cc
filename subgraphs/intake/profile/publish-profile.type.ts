import { GraphQLJSON } from 'graphql-scalars';
import { Field, InputType, ObjectType } from 'type-graphql';
import { MappingProfileType } from './mapping-profile.type.js';

@InputType({ description: '发布字段对照方案的一个新版本；旧版本保留。' })
export class PublishMappingProfileInput {
  @Field(() => GraphQLJSON, { description: '方案全文，含 name、version、channel、source、format、fields。' })
  definition!: unknown;

  @Field(() => Date, { nullable: true, description: '启用时间，默认立即。' })
  validFrom?: Date | null;
}

@ObjectType('PublishedMappingProfile', { description: '已发布的方案。' })
export class PublishedMappingProfileType {
  @Field(() => MappingProfileType, { nullable: true, description: '新版本。' })
  profile!: MappingProfileType | null;
}
