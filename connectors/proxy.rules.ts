import { telephoneKind } from '../contracts/codes/telephone.js';
import { PROXY_AUTHORISATIONS, type ProxyInput } from '../contracts/doors.js';
import { type InputFault, invalid, textFaults } from './input-fault.rules.js';

/**
 * Faults of who acts for a petitioner. Without the petitioner's word nobody acts for another; where nobody petitions,
 * there is nobody to ask.
 */
export function proxyFaults(
  proxy: ProxyInput | null | undefined,
  { hasPetitioner }: { readonly hasPetitioner: boolean },
): InputFault[] {
  if (!proxy) return [];
  const { name, phone, postId, authorisation } = proxy;
  return [
    ...(hasPetitioner && !authorisation ? [NOT_AUTHORISED] : []),
    ...(!authorisation || PROXY_AUTHORISATIONS.includes(authorisation)
      ? []
      : [invalid('proxy.authorisation', PROXY_AUTHORISATIONS.join('、'))]),
    ...textFaults('proxy.name', name, { max: 50, isNeeded: true }),
    ...(!phone || telephoneKind(phone) ? [] : [invalid('proxy.phone', '手机号，或区号加固定电话')]),
    ...(!postId || /^[\w.:-]{1,64}$/.test(postId) ? [] : [invalid('proxy.postId', '岗位标识')]),
  ];
}

const NOT_AUTHORISED: InputFault = {
  code: 'PROXY_NOT_AUTHORISED',
  field: 'proxy.authorisation',
  hint: '须注明信访人同意代办：WRITTEN（书面委托）或 ORAL（口头同意）',
};
