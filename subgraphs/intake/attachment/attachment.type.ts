import { Field, Float, ObjectType } from 'type-graphql';

@ObjectType('Attachment', { description: '随信访件收到的文件。' })
export class AttachmentType {
  @Field(() => String, { nullable: true, description: '文件名，按来件原样；其中的证件号、电话等以 * 代替。' })
  name!: string;

  @Field(() => String, { nullable: true, description: '来件所称的媒体类型，未经核实。' })
  contentType!: string;

  @Field(() => Float, { nullable: true, description: '大小（字节）。' })
  bytes!: number;
}
