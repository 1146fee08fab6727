import { createPermitSigner } from '../../../support/sign-permit.ts';
import type { TestSystem } from '../../../support/system.ts';
import { inDatabase } from '../people.ts';
import { items, read } from '../pictures.ts';
import type { WatchedSubgraphs } from '../watched-subgraphs.ts';
import { send } from '../watched-subgraphs.ts';

const question = (id: string) =>
  JSON.stringify({
    query: `query ($cases: [_Any!]!) { _entities(representations: $cases) {
      ... on CasePicture { health { victimAttendances { presentation } } } } }`,
    variables: { cases: [{ __typename: 'CasePicture', id }] },
  });

/** The gateway is not the only lock: an agency answers nobody who comes round it. */
export function subgraphsGuardThemselves(
  system: () => TestSystem,
  watched: () => WatchedSubgraphs,
): void {
  const refused = { status: 403, text: expect.stringContaining('PERMIT_REFUSED') };
  const urlOf = (subgraph: string) => system().subgraphUrls[subgraph] ?? '';

  it('R-046 a request that goes round the gateway to health is refused, whatever sign-in it carries', async () => {
    const body = question(system().caseId('BEX-2026-001'));
    const bearer = { authorization: `Bearer ${await system().token('bexley-health-rep')}` };
    expect(await send(urlOf('health'), undefined, body)).toEqual(refused);
    expect(await send(urlOf('health'), undefined, body, bearer)).toEqual(refused);
    expect(await send(urlOf('health'), bearer.authorization.slice(7), body)).toEqual(refused);
    const iat = Math.floor(system().time.now.getTime() / 1000);
    const forged = await createPermitSigner().sign({ aud: 'health', iat }, body);
    expect(await send(urlOf('health'), forged, body)).toEqual(refused);
    for (const subgraph of Object.keys(system().subgraphUrls))
      expect(await send(urlOf(subgraph), undefined, '{"query":"{ __typename }"}')).toEqual(refused);
    expect(await send(new URL('/facts', urlOf('conference')), undefined, '{}')).toEqual(refused);
  });

  it('R-046 F-51 a permit that was seen on the way opens nothing: not again, not elsewhere, not for another question', async () => {
    const { calls } = watched();
    calls.length = 0;
    const selection = items('health', 'victimAttendances');
    await read(system(), 'bexley-police-rep', 'BEX-2026-001', selection);
    const seen = calls.find(({ subgraph }) => subgraph === 'health');
    if (!seen) throw new Error('health was not asked');
    const log = "SELECT count(*)::int AS rows FROM release_log WHERE outcome = 'RELEASED'";
    const before = await inDatabase(system(), 'health', log);
    expect(await send(urlOf('health'), seen.permit, seen.body)).toEqual(refused);
    expect(await send(urlOf('police'), seen.permit, seen.body)).toEqual(refused);
    const other = question(system().caseId('BEX-2026-004'));
    expect(await send(urlOf('health'), seen.permit, other)).toEqual(refused);
    expect(await inDatabase(system(), 'health', log)).toEqual(before);
  });

  it('R-033 R-046 an agency is not even asked for what its reader may not have', async () => {
    const { calls } = watched();
    calls.length = 0;
    const selection = `${items('health', 'perpetratorMentalHealth')} ${items('police', 'callouts', 'wanted', 'media')}`;
    await read(system(), 'bexley-housing-rep', 'BEX-2026-006', selection);
    const asked = (subgraph: string) =>
      calls.filter((call) => call.subgraph === subgraph).map(({ body }) => body);
    expect(asked('health').join()).not.toContain('perpetratorMentalHealth');
    expect(asked('police').join()).toContain('callouts');
    expect(asked('police').join()).not.toMatch(/wanted|media/);
    expect(asked('housing')).toEqual([]);
  });
}
