import { newKeyRing } from '../crypto/key-ring.js';
import { assertionSigner, assertionVerifier, type Caller } from './caller-assertion.js';

const caller: Caller = {
  viewer: { subject: 'u1', roles: ['department'], unitCode: 'D01', areaCode: null },
  requestId: 'r1',
  client: 'c1',
  operation: 'CasesOfToday',
};
const body = Buffer.from('{"query":"{ a }"}');

describe("the gateway's word about its caller", () => {
  it('is believed once, by the subgraph and for the body it was made for', async () => {
    const keys = await newKeyRing();
    const sign = await assertionSigner(keys.gateway);
    const verify = await assertionVerifier(keys.gateway, 'cases');

    const assertion = await sign('cases', body, caller);

    expect(await verify(assertion, body)).toEqual(caller);
    await expect(verify(assertion, body)).rejects.toMatchObject({ code: 'CALLER_NOT_GATEWAY' });
  });

  it.each([
    ['is missing', async () => ({ assertion: undefined, sent: body })],
    [
      'was made for another body',
      async (sign: Signer) => ({ assertion: await sign('cases', body, caller), sent: Buffer.from('{}') }),
    ],
    [
      'was made for another subgraph',
      async (sign: Signer) => ({ assertion: await sign('grid', body, caller), sent: body }),
    ],
    ['was altered', async (sign: Signer) => ({ assertion: altered(await sign('cases', body, caller)), sent: body })],
  ])('is refused when it %s', async (_, make) => {
    const keys = await newKeyRing();
    const { assertion, sent } = await make(await assertionSigner(keys.gateway));

    const verify = await assertionVerifier(keys.gateway, 'cases');

    await expect(verify(assertion, sent)).rejects.toMatchObject({ code: 'CALLER_NOT_GATEWAY' });
  });

  it('is refused when another key signed it', async () => {
    const sign = await assertionSigner((await newKeyRing()).gateway);
    const verify = await assertionVerifier((await newKeyRing()).gateway, 'cases');

    await expect(verify(await sign('cases', body, caller), body)).rejects.toMatchObject({ code: 'CALLER_NOT_GATEWAY' });
  });
});

type Signer = Awaited<ReturnType<typeof assertionSigner>>;

function altered(assertion: string): string {
  const [head, payload, signature] = assertion.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'));
  claims.viewer.roles = ['officer'];
  return [head, Buffer.from(JSON.stringify(claims)).toString('base64url'), signature].join('.');
}
