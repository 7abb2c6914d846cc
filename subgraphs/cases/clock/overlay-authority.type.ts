import { graphEnum } from '../../../platform/graphql/graph-enum.js';

/** Who may set a time limit beside the law. */
export const OverlayAuthorityEnum = graphEnum('OverlayAuthority', ['LOCAL', 'SOURCE'] as const, '法定之外由谁规定。', {
  LOCAL: '本县的规定',
  SOURCE: '部门办法、标准或来源平台的规定',
});
