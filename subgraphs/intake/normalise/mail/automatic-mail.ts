import type { HeaderBlock } from './header-block.js';
import type { AutomaticKind } from './mail-tree.js';

const BOUNCE_SUBJECT =
  /^\s*(系统退信|退信|投递失败|邮件投递失败|undeliver|mail delivery (failed|system)|delivery status notification|returned mail|failure notice)/i;
const BOUNCE_SENDER = /^(mailer-daemon|postmaster|mail-daemon)@/i;
const REPLY_SUBJECT =
  /^\s*(\[?自动回[复覆]|自動回覆|不在办公室|外出自动|automatic reply|auto(-| )?repl|auto:|out of (the )?office)/i;

/**
 * Mail that a machine wrote (RFC 3834 and what programs do instead). It is kept like any other; nothing is sent back,
 * and a bounce is no petition.
 */
export function automaticKind(
  headers: HeaderBlock,
  { subject, from, contentType }: { readonly subject: string; readonly from: string; readonly contentType: string },
): AutomaticKind | null {
  const says = (name: string): string => (headers.first(name) ?? '').toLowerCase();
  const hasNoReturnPath = /^<\s*>$/.test(says('return-path'));
  if (/^multipart\/report\b.*delivery-status/.test(contentType)) return 'bounce';
  if (BOUNCE_SENDER.test(from) || BOUNCE_SUBJECT.test(subject)) return 'bounce';

  const submitted = says('auto-submitted');
  const precedence = says('precedence');
  const isReply =
    (submitted !== '' && !submitted.startsWith('no')) ||
    headers.first('x-autoreply') !== null ||
    headers.first('x-autorespond') !== null ||
    // Exchange puts other values on what people write.
    says('x-auto-response-suppress') === 'all' ||
    precedence === 'auto_reply' ||
    REPLY_SUBJECT.test(subject);
  if (isReply) return 'auto-reply';
  if (headers.first('list-id') !== null || /^(list|bulk|junk)$/.test(precedence)) return 'list';
  return hasNoReturnPath ? 'bounce' : null;
}
