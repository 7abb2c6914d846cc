import { Ctx, Query, Resolver } from 'type-graphql';
import type { GridContext } from '../grid-context.js';
import { CategoryType } from './category.type.js';
import { listCategories } from './list-categories.js';

@Resolver()
export class CategoryResolver {
  @Query(() => [CategoryType], { description: '信访内容分类全表，按代码排列。' })
  categories(@Ctx() context: GridContext): Promise<CategoryType[]> {
    return listCategories(context);
  }
}
