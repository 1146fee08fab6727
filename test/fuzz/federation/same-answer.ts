// The same operation, put to the gateway with nothing left to guard and to Apollo's own.
import type { Interposition } from '../../gateway/traps/interposed.ts';
import type { PermitClaims } from '../../support/sign-permit.ts';
import type { TestSystem } from '../../support/system.ts';
import type { Asked } from '../oracle/oracle.ts';
import type { PlainGateway } from './plain-gateway.ts';

export interface BothGateways {
  readonly system: TestSystem;
  readonly agencies: Interposition;
  readonly plain: PlainGateway;
}

/** What a caller reads of it: the data as text, so that the order of the keys counts, and its errors. */
interface Read {
  readonly data: string;
  readonly errors: readonly unknown[];
}

/**
 * Out: what each of them answered. Ours goes first; Apollo's calls go with the permits that ours wrote, so
 * that one which asks an agency that ours did not ask has none.
 */
export async function askBoth(
  { agencies, plain, system }: BothGateways,
  { subject, text, variables }: Asked,
): Promise<{ ours: Read; theirs: Read }> {
  for (const { calls } of Object.values(agencies.at)) calls.length = 0;
  const ours = await system.ask(subject, text, variables);
  const permits = new Map(
    Object.entries(agencies.at).map(([name, agency]) => [name, agency.queries()[0]?.permit]),
  );
  const theirs = await plain.ask(text, variables, (name): PermitClaims => {
    const permit = permits.get(name);
    if (!permit) throw new Error(`ours did not ask ${name}`);
    const { body: _body, jti: _jti, ...claims } = permit;
    return claims;
  });
  return { ours: read(ours.data, ours.errors), theirs: read(theirs.data, theirs.errors ?? []) };
}

const read = (data: unknown, errors: readonly unknown[]): Read => ({
  data: JSON.stringify(data, null, 1),
  errors,
});
