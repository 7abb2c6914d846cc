import { GraphQLJSON } from 'graphql-scalars';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Channel } from '../../../contracts/channel.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { ChannelEnum } from '../submission/submission-words.js';

@ObjectType('MappingProfile', { description: '字段对照方案的一个版本：把一个来源系统的格式读成统一的信访件。' })
export class MappingProfileType {
  @Field(() => ID, { description: '名称，如 county-json。' })
  name!: string;

  @Field(() => Int, { description: '版本，自 1 起。' })
  version!: number;

  @Field(() => ChannelEnum, { nullable: true, description: '渠道。' })
  channel!: Channel | null;

  @Field(() => String, { nullable: true, description: '格式：json、xml、form、csv-row、mail。' })
  format!: string | null;

  @Field(() => Boolean, { nullable: true, description: '现在是否使用此版本。' })
  inForce!: boolean;

  @Field(() => Date, { nullable: true, description: '启用时间。' })
  validFrom!: Date;

  @Field(() => String, { nullable: true, description: '依据：来源系统的接口文件或提供人。' })
  source!: string;

  @Field(() => String, { nullable: true, description: '发布人账号。' })
  publishedBy!: string;

  @Field(() => Date, { nullable: true, description: '发布时间。' })
  publishedAt!: Date;

  @Field(() => GraphQLJSON, { nullable: true, description: '方案全文。' })
  definition!: unknown;
}

export const MappingProfileConnection = connectionOf(MappingProfileType, 'MappingProfile');
