import { Directive, Field, ID, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('Case', { description: '信访事项：县里须作出答复的一件事，不论由几件信访件、从几个渠道反映。' })
export class CaseType {
  constructor(id: string, viewable = false, personsShown = false) {
    this.id = id;
    this.viewable = viewable;
    this.personsShown = personsShown;
  }

  @Field(() => ID, { description: '事项标识。' })
  id: string;

  @Directive('@external')
  @Field(() => Boolean, { description: '当前用户能否查看本事项；由 cases 子图判定。' })
  viewable: boolean;

  @Directive('@external')
  @Field(() => Boolean, { description: '当前用户能否知道信访人是谁；由 cases 子图判定。' })
  personsShown: boolean;
}
