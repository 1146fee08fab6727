import { jest } from '@jest/globals';
import { createLocalJWKSet, compactVerify } from 'jose';
import { bodyDigest, permitShape } from '../../../schema/permit/permit.ts';
import { testNow } from '../../support/system.ts';
import { decisionsInFlight } from './planning/in-flight.ts';
import { whatCallersCallThings } from './planning/names.ts';
import type { TrappedSystem } from './trapped-system.ts';
import { startTrappedSystem } from './trapped-system.ts';

jest.setTimeout(120_000);

const police = (alias: string): string => `query TheEscapeOfAdaeze($case: ID!) {
  casePicture(caseId: $case) {
    ${alias}: reference
    police { callouts { id summary } convictions { id offence } }
  }
}`;
const wide = `query ($case: ID!) { casePicture(caseId: $case) {
  reference answers { state } participants { name nhsNumber safeContact { number } }
  police { callouts { id owner { name } subject { name dateOfBirth } } convictions { id } }
  health { gpSummary { id } } housing { arrears { id subject { name } } }
  childrensServices { status { id } } idva { victimViews { id } refugeAdmissions { id } } } }`;

let system: TrappedSystem;
let ordinary: { case: string };
beforeAll(async () => {
  system = await startTrappedSystem();
  await system.declare('bexley-idva-rep', 'bexley-housing-rep', 'bexley-police-rep');
  ordinary = { case: system.caseId('BEX-2026-001') };
});
afterAll(() => system.close());
beforeEach(() => {
  system.reset();
});
const policeAsked = () => system.agency('police').queries();

describe('T2 what is not released is not asked for', () => {
  test('R-033 T2 a withheld field is not asked of the agency that holds it, and the rest is', async () => {
    const { data } = await system.ask('bexley-housing-rep', police('a'), ordinary);
    expect(data.casePicture.police.callouts).not.toEqual([]);
    const queries = policeAsked().map(({ query }) => query);
    expect(queries).toHaveLength(1);
    expect(queries[0]).toContain('callouts');
    expect(queries[0]).not.toContain('convictions');
  });

  test('R-033 T2 an agency is not contacted when nothing asked of it is released', async () => {
    const { errors } = await system.ask(
      'bexley-housing-rep',
      'query ($case: ID!) { casePicture(caseId: $case) { reference police { convictions { id } } } }',
      ordinary,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['WITHHELD']);
    expect(system.asked().map(([name]) => name)).toEqual(['conference']);
  });

  test('R-033 R-050 T2 nobody but the conference hears of a case that is refused', async () => {
    const { errors } = await system.ask('bexley-housing-rep', police('b'), {
      case: system.caseId('BEX-2026-002'),
    });
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND']);
    expect(system.asked()).toEqual([]);
  });

  test('R-003 T2 a mutation that is refused is never sent', async () => {
    const { errors } = await system.ask(
      'bexley-housing-rep',
      'mutation ($case: ID!) { liftRestriction(caseId: $case, reason: "x") { id } }',
      ordinary,
    );
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['OPERATION_NOT_ALLOWED']);
    expect(system.asked()).toEqual([]);
  });
});

describe('T3 the plan belongs to what is planned, not to what was asked', () => {
  const convictions = ({ data }: { data: { casePicture: { police: { convictions: unknown } } } }) =>
    data.casePicture.police.convictions;

  test.each([
    ['first', 'bexley-idva-rep', 'bexley-housing-rep'],
    ['second', 'bexley-housing-rep', 'bexley-idva-rep'],
  ])(
    'R-033 T3 two callers, one operation: the entitled one comes %s',
    async (alias, ...callers) => {
      for (const caller of [...callers, ...callers]) {
        system.reset();
        const answer = await system.ask(caller, police(alias), ordinary);
        const entitled = caller === 'bexley-idva-rep';
        expect(answer.data).toEqual({ casePicture: expect.anything() });
        if (entitled) expect(convictions(answer)).toEqual([expect.anything()]);
        else expect(convictions(answer)).toBeNull();
        expect(policeAsked().map(({ query }) => query.includes('convictions'))).toEqual([entitled]);
      }
    },
  );
});

describe('T4 nothing moves between agencies unasked', () => {
  test('F-51 T4 an agency is told of another’s records by opaque id alone', async () => {
    await system.ask('bexley-idva-rep', wide, ordinary);
    expect(new Set(system.asked().map(([name]) => name)).size).toBe(6);
    for (const [name, { variables }] of system.asked()) {
      const { representations, ...others } = variables as { representations?: object[] };
      expect(Object.keys(others)).toEqual(
        name === 'conference' && !representations ? ['guard_1'] : [],
      );
      for (const one of representations ?? [])
        expect(Object.keys(one).sort()).toEqual(['__typename', 'id']);
    }
  });
});

describe('T9 the same question is put once', () => {
  test('T9 the conference is asked about a person once, however many items are about them', async () => {
    system.agency('police').tamper = (answer) => {
      const callouts = answer.data._entities[0].police.callouts as Record<string, unknown>[];
      for (const id of ['second', 'third']) callouts.push({ ...callouts[0], id, guard_id: id });
      return answer;
    };
    const { data, errors } = await system.ask(
      'bexley-idva-rep',
      'query ($case: ID!) { casePicture(caseId: $case) { police { callouts { id subject { name } } } } }',
      ordinary,
    );
    expect(errors).toEqual([]);
    const { callouts } = data.casePicture.police as { callouts: { subject: unknown }[] };
    expect(callouts).toHaveLength(3);
    expect(callouts[0]?.subject).toEqual({ name: expect.stringMatching(/./) });
    for (const { subject } of callouts) expect(subject).toEqual(callouts[0]?.subject);
    const asked = system
      .agency('conference')
      .queries()
      .flatMap(({ variables }) => variables['representations'] ?? []);
    expect(asked).toHaveLength(1);
  });
});

whatCallersCallThings(() => ({ system, ordinary }));

describe('T14 two requests share nothing', () => {
  test('R-171 T14 F-53 the same question at the same moment is asked once for each caller', async () => {
    const answers = await Promise.all(
      ['bexley-idva-rep', 'bexley-idva-rep', 'bexley-police-rep'].map((who) =>
        system.ask(who, police('shared'), ordinary),
      ),
    );
    const ids = answers.map(({ disclosureId }) => disclosureId);
    expect(new Set(ids).size).toBe(3);
    const permits = policeAsked().map(({ permit }) => permit);
    expect(permits.map(({ disclosureId }) => disclosureId).sort()).toEqual([...ids].sort());
    expect(new Set(permits.map(({ jti }) => jti)).size).toBe(3);
    expect(permits.map(({ viewer }) => viewer?.subject).sort()).toEqual([
      'bexley-idva-rep',
      'bexley-idva-rep',
      'bexley-police-rep',
    ]);
  });
});

describe('F-51 the permit that arrives at an agency', () => {
  const wideAs = async (who: string) => {
    const answer = await system.ask(who, wide, ordinary);
    return { answer, calls: system.asked() };
  };

  test('F-51 is signed by the gateway, in the agreed form, for exactly this body', async () => {
    const keys = createLocalJWKSet(system.permitKeys);
    const { calls } = await wideAs('bexley-housing-rep');
    for (const [, { body, jws, permit }] of calls) {
      const { payload, protectedHeader } = await compactVerify(jws, keys);
      expect(protectedHeader.alg).toBe('EdDSA');
      expect(permitShape.parse(JSON.parse(new TextDecoder().decode(payload)))).toEqual(permit);
      expect(permit.body).toBe(bodyDigest(body));
    }
    expect(new Set(calls.map(([, { permit }]) => permit.jti)).size).toBe(calls.length);
  });

  test('F-51 is made out to that agency, and lives ten seconds from now', async () => {
    const { answer, calls } = await wideAs('bexley-housing-rep');
    for (const [name, { permit }] of calls) {
      expect(permit.aud).toBe(name);
      expect(permit.use).toBe('CASE');
      expect(permit.iat).toBe(testNow.getTime() / 1_000);
      expect(permit.exp - permit.iat).toBe(10);
      expect(permit.disclosureId).toBe(answer.disclosureId);
    }
  });

  test('F-51 R-042 says who looks, for whom and for what', async () => {
    const { calls } = await wideAs('bexley-housing-rep');
    const { agencies, nominations, officers } = system.cast.conference;
    const officer = officers.find(({ subject }) => subject === 'bexley-housing-rep');
    const nomination = nominations.find(({ officerId }) => officerId === officer?.id);
    const agency = agencies.find(({ id }) => id === nomination?.agencyId);
    for (const [, { permit }] of calls) {
      expect(permit.purpose).toBe('MARAC_SAFETY');
      expect(permit.audience).toEqual(['HOUSING', 'ALL']);
      expect(permit.viewer).toEqual({
        nominationId: nomination?.id,
        officerId: officer?.id,
        subject: 'bexley-housing-rep',
        name: officer?.name,
        agencyId: agency?.id,
        agencyType: 'HOUSING',
        role: 'REPRESENTATIVE',
        area: 'bexley',
      });
    }
  });

  test('F-51 R-034 grants that agency’s own categories on this case, and what is withheld is not among them', async () => {
    const { calls } = await wideAs('bexley-housing-rep');
    const prefixes: Record<string, readonly string[]> = {
      conference: ['participant', 'action'],
      'childrens-services': ['childrensServices'],
    };
    for (const [name, { permit }] of calls) {
      expect(Object.keys(permit.cases)).toEqual([ordinary.case]);
      const { grants = {}, reference } = permit.cases[ordinary.case] ?? {};
      expect(reference).toBe('BEX-2026-001');
      const categories = Object.values(grants).flat();
      expect(categories).not.toEqual([]);
      for (const category of categories)
        expect(prefixes[name] ?? [name]).toContain(category.split('.')[0]);
      expect(categories).not.toContain('police.convictions');
      expect(categories).not.toContain('participant.protectedAddress');
    }
    const owners = calls.map(([, { permit }]) =>
      Object.keys(permit.cases[ordinary.case]?.grants ?? {}),
    );
    const known = new Map(system.cast.conference.agencies.map(({ id, sector }) => [id, sector]));
    for (const [index, [name]] of calls.entries())
      for (const owner of owners[index] ?? []) expect(known.get(owner) ?? 'conference').toBe(name);
  });

  test('F-51 of another caller, for the same question, grants what is theirs', async () => {
    const { calls } = await wideAs('bexley-idva-rep');
    const [, call] = calls.find(([name]) => name === 'police') ?? [];
    const granted = Object.values(call?.permit.cases[ordinary.case]?.grants ?? {}).flat();
    expect(granted).toContain('police.convictions');
  });

  test('F-51 opens nothing a second time, nor another body, nor another agency', async () => {
    await wideAs('bexley-idva-rep');
    const [call] = policeAsked();
    if (!call) throw new Error('the police were not asked');
    const send = async (subgraph: string, body: string): Promise<number> => {
      const { status } = await fetch(system.subgraphUrls[subgraph] ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-marac-permit': call.jws },
        body,
      });
      return status;
    };
    expect(await send('police', call.body)).toBe(403);
    expect(await send('police', call.body.replace('callouts', 'domesticIncidents'))).toBe(403);
    expect(await send('health', call.body)).toBe(403);
  });
});

// The last: it changes what the owner releases.
decisionsInFlight(() => ({ system, ordinary }));
