import { demoCast } from '../../schema/demo-cast/demo-cast.ts';
import { demoUsers } from '../../schema/demo-cast/demo-users.ts';
import { loadProfiles } from '../../schema/protocols/profile.ts';
import { acceptsDeclaration } from '../../schema/protocols/rules/accepts-declaration.ts';
import { areas } from '../../schema/vocabulary/terms.ts';
import type { ConferenceCast } from '../../subgraphs/conference/seed.ts';
import { indexUsers } from '../../gateway/demo-issuer/demo-user.ts';
import { allAnswers, caseOf, cast, conference, prefixes, today } from './cast.ts';

// The conference takes its part as it is; that this compiles is the test.
const seed: ConferenceCast = conference;
const profiles = loadProfiles();
const agencies = new Map(conference.agencies.map((agency) => [agency.id, agency]));
const nominations = new Map(
  conference.nominations.map((nomination) => [nomination.id, nomination]),
);
const subjects = new Map(conference.officers.map(({ id, subject }) => [id, subject]));
const usernameOf = (nominationId: string): string | undefined =>
  subjects.get(nominations.get(nominationId)?.officerId ?? '');
const nominated = (username: string) =>
  conference.nominations.find(({ officerId }) => subjects.get(officerId) === username);
const agencyOf = (username: string) => agencies.get(nominated(username)?.agencyId ?? '');

const posts = ['police', 'health', 'housing', 'childrens', 'idva'].flatMap((key) => [
  `${key}-rep`,
  `${key}-deputy`,
  `${key}-system`,
]);
const roles = ['chair', 'coordinator', 'guest', 'observer', 'auditor', 'steering', 'police-spoc'];

describe('R-001 the people who can sign in', () => {
  it.each(areas)(
    'R-001 %s has every user of the contract, one officer with one nomination each',
    (area) => {
      for (const post of [...posts, ...roles])
        expect(agencyOf(`${area}-${post}`)?.areaId).toBe(area);
      const officers = conference.nominations.map(({ officerId }) => officerId);
      expect(new Set(officers).size).toBe(conference.officers.length);
      expect(officers).toHaveLength(conference.officers.length);
    },
  );

  it('R-001 a second housing association has people and a system of its own', () => {
    const [first, second] = [agencyOf('bexley-housing-rep'), agencyOf('bexley-housing2-rep')];
    expect(second?.type).toBe('HOUSING');
    expect(second?.id).not.toBe(first?.id);
    expect(agencyOf('bexley-housing2-system')?.id).toBe(second?.id);
  });

  it('R-004 every signed agency with a system has two people and more', () => {
    for (const { id, sector } of conference.agencies.filter(({ sector }) => sector !== null)) {
      const people = conference.nominations.filter(
        ({ agencyId, role }) => agencyId === id && role !== 'SYSTEM',
      );
      expect({ sector, enough: people.length >= 2 }).toEqual({ sector, enough: true });
    }
  });

  it('R-009 everybody was trained before today', () => {
    for (const { trainedOn } of conference.nominations) expect(trainedOn ?? '9').toMatch(/^2025-/);
  });

  it('R-001 the demo issuer takes the users as they are, each with whose they are', () => {
    const users = demoUsers(cast);
    expect(indexUsers(users).size).toBe(users.length);
    expect(users).toHaveLength(conference.officers.length);
    expect(users.find(({ username }) => username === 'bexley-police-rep')).toMatchObject({
      description: 'Representative, Bexley Police',
      kind: 'person',
      area: 'bexley',
    });
    expect(users.find(({ username }) => username === 'kent-idva-system')?.kind).toBe('system');
  });
});

describe('R-033 the six cases of each area', () => {
  it.each(prefixes)('R-033 %s has its six cases on the agenda of one meeting to come', (prefix) => {
    const { areaId } = caseOf(`${prefix}-2026-001`);
    const [meeting, ...more] = conference.meetings.filter((one) => one.areaId === areaId);
    expect(more).toEqual([]);
    expect(meeting).toMatchObject({
      startsAt: '2026-03-05T10:00:00.000Z',
      endsAt: '2026-03-05T14:00:00.000Z',
    });
    const agenda = conference.agendaEntries.filter(({ meetingId }) => meetingId === meeting?.id);
    const references = [1, 2, 3, 4, 5, 6].map(
      (number) => caseOf(`${prefix}-2026-00${String(number)}`).id,
    );
    expect(agenda.map(({ caseId }) => caseId)).toEqual(references);
    expect(agenda.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each(areas)(
    'R-056 the %s meeting has a statement that somebody there may accept electronically',
    (area) => {
      const meeting = conference.meetings.find(({ areaId }) => areaId === area);
      expect(meeting?.statementText).toMatch(/confidential/);
      expect(meeting?.virtual).toBe(true);
      expect(acceptsDeclaration(profiles[area], 'ELECTRONIC_SIGNATURE')).toBe(true);
    },
  );

  const answersTo = (reference: string) => {
    const { id } = caseOf(reference);
    return Object.fromEntries(
      allAnswers
        .filter(
          ({ caseId, agencyId }) =>
            caseId === id && !agencies.get(agencyId)?.name.startsWith('Marshgate'),
        )
        .map(({ agencyId, kind }) => [agencies.get(agencyId)?.sector, kind]),
    );
  };

  it.each(prefixes)(
    'R-072 %s-2026-001 is answered by all five, 003 not by health and with nothing by housing',
    (prefix) => {
      const all = {
        police: 'ITEMS',
        health: 'ITEMS',
        housing: 'ITEMS',
        'childrens-services': 'ITEMS',
        idva: 'ITEMS',
      };
      expect(answersTo(`${prefix}-2026-001`)).toEqual(all);
      const { health, ...others } = all;
      expect(health).toBe('ITEMS');
      expect(answersTo(`${prefix}-2026-003`)).toEqual({ ...others, housing: 'NOTHING_HELD' });
      const { id } = caseOf(`${prefix}-2026-003`);
      const asked = conference.researchRequests.filter(({ caseId }) => caseId === id);
      expect(asked.map(({ agencyId }) => agencies.get(agencyId)?.sector)).toContain('health');
      const nothing = allAnswers.find((one) => one.caseId === id && one.kind === 'NOTHING_HELD');
      expect(nothing?.searched.systems).not.toHaveLength(0);
    },
  );

  it.each(prefixes)(
    'R-050 %s-2026-002 is for police, the domestic abuse service, children’s services and the chair',
    (prefix) => {
      const { id, areaId } = caseOf(`${prefix}-2026-002`);
      const types = conference.distributions
        .filter(({ caseId }) => caseId === id)
        .map(({ agencyId }) => agencies.get(agencyId)?.type);
      expect(types.sort()).toEqual(['CHILDREN', 'IDVA_DA', 'POLICE']);
      const restriction = conference.restrictions.find(({ caseId }) => caseId === id);
      expect(restriction?.basis).toBe(
        profiles[areaId].restrictedCategory ? 'DOCUMENT' : 'DISCRETIONARY',
      );
      expect(profiles[areaId].restrictedTriggers).toContain(restriction?.trigger);
      const members = conference.restrictionMembers
        .filter(({ restrictionId }) => restrictionId === restriction?.id)
        .map(({ nominationId }) => usernameOf(nominationId));
      const list = ['police-rep', 'idva-rep', 'childrens-rep', 'chair'].map(
        (post) => `${areaId}-${post}`,
      );
      expect(members.sort()).toEqual(list.sort());
    },
  );

  it('R-053 where the alleged perpetrator works for an agency of the conference, that agency is kept out', () => {
    const excluded = conference.employerExclusions.map(({ caseId, agencyId, participationId }) => ({
      reference: conference.cases.find(({ id }) => id === caseId)?.reference,
      type: agencies.get(agencyId)?.type,
      role: conference.participations.find(({ id }) => id === participationId)?.role,
    }));
    expect(excluded).toEqual([
      { reference: 'BEX-2026-002', type: 'HOUSING', role: 'PERPETRATOR' },
      { reference: 'KEN-2026-002', type: 'HEALTH', role: 'PERPETRATOR' },
    ]);
  });

  it.each(prefixes)(
    'R-080 the victim of %s-2026-004 is the alleged perpetrator of 005, and both are marked',
    (prefix) => {
      const person = (number: number, role: string) => {
        const { id, counterAllegations } = caseOf(`${prefix}-2026-00${String(number)}`);
        expect(counterAllegations).toBe(true);
        return conference.participations.find((part) => part.caseId === id && part.role === role)
          ?.personId;
      };
      expect(person(4, 'VICTIM')).toBeDefined();
      expect(person(4, 'VICTIM')).toBe(person(5, 'PERPETRATOR'));
      expect(person(5, 'VICTIM')).toBe(person(4, 'PERPETRATOR'));
    },
  );

  it.each(prefixes)(
    'R-041 the victim of %s-2026-006 has a protected address, and the old one as last known',
    (prefix) => {
      const { id } = caseOf(`${prefix}-2026-006`);
      const part = conference.participations.find(
        ({ caseId, role }) => caseId === id && role === 'VICTIM',
      );
      const { addresses } = conference.persons.find((person) => person.id === part?.personId) ?? {
        addresses: [],
      };
      expect(addresses.map((address) => [address.status, address.protected])).toEqual([
        ['CURRENT', true],
        ['LAST_KNOWN', false],
      ]);
    },
  );
});

describe('R-037 guests and observers follow the protocol of their area', () => {
  it.each(areas)('R-037 R-060 in %s only whom the protocol knows is let into 001', (area) => {
    const { guestsAllowed, observersAllowed } = profiles[area];
    const admitted = seed.admissions
      ?.filter(({ nominationId }) => usernameOf(nominationId)?.startsWith(area))
      .map(({ kind, caseId, nominationId }) => [kind, caseId, usernameOf(nominationId)]);
    const { id } = conference.cases.find(({ areaId }) => areaId === area) ?? { id: '' };
    expect(admitted).toEqual([
      ...(guestsAllowed ? [['GUEST', id, `${area}-guest`]] : []),
      ...(observersAllowed ? [['OBSERVER', id, `${area}-observer`]] : []),
    ]);
  });

  it.each(areas)(
    'R-038 in %s chair and coordinator are the staff of whom the protocol says',
    (area) => {
      const hosts = { POLICE: 'POLICE', CONFERENCE: 'CONFERENCE' } as const;
      expect(agencyOf(`${area}-chair`)?.type).toBe(hosts[profiles[area].chairHost]);
      expect(agencyOf(`${area}-coordinator`)?.type).toBe(hosts[profiles[area].coordinatorHost]);
    },
  );

  it.each(areas)(
    'R-002 in %s the guest’s agency has not signed and the observer’s is on no distribution',
    (area) => {
      expect(agencyOf(`${area}-guest`)).toMatchObject({
        standing: 'UNSIGNED',
        type: 'PERPETRATOR_SERVICE',
      });
      expect(agencyOf(`${area}-observer`)).toMatchObject({ standing: 'SIGNED', type: 'VCS_OTHER' });
      const distributed = conference.distributions.map(({ agencyId }) => agencyId);
      expect(distributed).not.toContain(agencyOf(`${area}-observer`)?.id);
      const probation = conference.agencies.find(
        ({ areaId, type }) => areaId === area && type === 'PROBATION',
      );
      expect(distributed).toContain(probation?.id);
      expect(conference.researchRequests.map(({ agencyId }) => agencyId)).not.toContain(
        probation?.id,
      );
    },
  );
});

it('R-080 every part that a person can take is taken by somebody', () => {
  const taken = new Set(conference.participations.map(({ role }) => role));
  expect([...taken].sort()).toEqual(['CHILD', 'OTHER', 'PERPETRATOR', 'VICTIM']);
});

it('the cast of a day is the same however often it is asked for', () => {
  expect(demoCast(new Date(today.getTime() + 3_600_000))).toEqual(cast);
});
