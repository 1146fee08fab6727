import { errorAt, rowOf } from './bench.ts';
import type { Bench } from './bench.ts';

/** T6, T7, T12: what an agency says that is not so. */
export function lyingAgencies(bench: () => Bench): void {
  describe('T6 an agency that lies', () => {
    // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
    const lie = (change: (entity: any, answer: any) => void): void => {
      bench().system.agency('housing').tamper = (answer) => {
        change(answer.data._entities[0], answer);
        return answer;
      };
    };
    const overDelivered = () =>
      bench().system.events.flatMap((event) =>
        event.kind === 'over-delivery' ? [[event.subgraph, event.what]] : [],
      );

    test('T6 cannot put its words in the place of another agency’s', async () => {
      const before = await bench().ask();
      lie((entity, answer) => {
        const { police } = answer.data._entities[0];
        expect(police).toBeUndefined();
        entity.reference = 'BEX-LIE';
        entity.participants = [{ name: 'A lie' }];
        entity.police = { callouts: [{ id: 'lie' }], convictions: [] };
        entity.guard_policeStanding = [];
        answer.data.casePicture = { reference: 'BEX-LIE' };
      });
      const after = await bench().ask();
      expect(after.text).not.toMatch(/BEX-LIE|\b[Ll]ie\b/);
      const { answers: _, answered, ...kept } = before.data.casePicture;
      expect(after.data.casePicture).toMatchObject({
        ...kept,
        complete: false,
        // Both landlords are read from one source.
        answered: answered - 2,
      });
      expect(overDelivered()).toContainEqual(['housing', 'UNASKED_KEY']);
    });

    test('R-086 T6 cannot supply an item in another’s name, or in nobody’s', async () => {
      const police = bench().system.cast.conference.agencies.find(
        ({ areaId, sector }) => areaId === 'bexley' && sector === 'police',
      );
      lie((entity) => {
        const [real] = entity.housing.arrears;
        entity.housing.arrears = [
          { ...real, id: 'foreign', guard_owner: { id: police?.id } },
          { ...real, id: 'nobody', guard_owner: undefined },
          { ...real, owner: { name: 'The Chair' } },
        ];
      });
      const { data } = await bench().ask();
      const { arrears } = data.casePicture.housing as { arrears: { owner: { name: string } }[] };
      expect(arrears).toHaveLength(1);
      expect(arrears[0]?.owner.name).toMatch(/Larkrise|Marshgate/);
      // Told once for the answer: a million of them would be a flood of its log.
      expect(overDelivered()).toEqual([['housing', 'FOREIGN_OWNER']]);
    });

    test('R-015 R-034 T6 cannot supply an item of an owner who released nothing to this caller', async () => {
      const { agencies } = bench().system.cast.conference;
      const other = agencies.find(({ name }) => name.startsWith('Marshgate'));
      lie((entity) => {
        const [real] = entity.housing.arrears;
        const foreign = { ...real, guard_id: 'other', guard_owner: { id: other?.id } };
        entity.housing.arrears = [real, foreign];
      });
      const { data } = await bench().system.ask(
        'bexley-housing-system',
        'query ($case: ID!) { casePicture(caseId: $case) { housing { arrears { owner { name } } } } }',
        bench().ordinary,
      );
      const { arrears } = data.casePicture.housing as { arrears: { owner: { name: string } }[] };
      expect(arrears.map(({ owner }) => owner.name)).toEqual([
        expect.stringMatching(/^Larkrise/) as string,
      ]);
      expect(overDelivered()).toContainEqual(['housing.arrears', 'UNGRANTED_ITEM']);
    });

    test('T6 R-033 cannot open another case by naming a person of it', async () => {
      const { cases, participations } = bench().system.cast.conference;
      const hidden = cases.find(({ reference }) => reference === 'BEX-2026-002');
      const victim = participations.find(({ caseId }) => caseId === hidden?.id);
      expect(victim).toBeDefined();
      bench().system.agency('police').tamper = (answer) => {
        answer.data._entities[0].police.callouts[0].subject = {
          __typename: 'Participant',
          id: victim?.id,
          guard_type: 'Participant',
          guard_id: victim?.id,
        };
        return answer;
      };
      const { text } = await bench().ask();
      const asked = bench()
        .system.agency('conference')
        .queries()
        .map(({ body }) => body);
      expect(asked.join(' ')).toContain(victim?.id);
      expect(text).not.toMatch(/Visser|Pickering/);
      expect(text).not.toContain(victim?.id);
    });

    test.each([
      ['an item without an id', { guard_id: null, id: null }],
      ['an item whose id is no id', { guard_id: { a: 1 } }],
      ['an item that is no object', null],
    ])('T6 R-035 F-04 %s does not turn a list into silence', async (_title, changes) => {
      lie((entity) => {
        const [real] = entity.housing.arrears;
        entity.housing.arrears = [changes && { ...real, ...changes }];
      });
      const answer = await bench().ask();
      const { arrears } = answer.data.casePicture.housing;
      expect(arrears).toBeNull();
      expect(errorAt(answer, 'housing', 'arrears')).toHaveLength(1);
      expect(answer.data.casePicture.police.callouts).not.toEqual([]);
    });

    test.each([
      [
        'more records than were asked for',
        (_: object, answer: { data: { _entities: unknown[] } }) => answer.data._entities.push({}),
      ],
      ['no records', (_: object, answer: { data: object }) => Object.assign(answer, { data: {} })],
      [
        'a text for its section',
        (entity: object) => Object.assign(entity, { housing: 'all fine' }),
      ],
      [
        'a text for its list',
        (entity: { housing: object }) => Object.assign(entity.housing, { arrears: 'none' }),
      ],
      [
        'nothing of itself',
        (entity: object) => Object.assign(entity, { guard_housingStanding: [] }),
      ],
      [
        'that it holds nothing, in a form of its own',
        (entity: object) =>
          Object.assign(entity, {
            housing: { arrears: [] },
            guard_housingStanding: [{ state: 'FINE' }],
          }),
      ],
      [
        'a nil return where another landlord was asked too',
        (entity: { guard_housingStanding: unknown[] }) =>
          Object.assign(entity, {
            housing: { arrears: [] },
            guard_housingStanding: entity.guard_housingStanding.slice(0, 1).map((row) => ({
              ...(row as object),
              state: 'NOTHING_HELD',
              withheldCategories: [],
            })),
          }),
      ],
    ])('T7 R-035 F-01 %s is never read as nothing held', async (_title, change) => {
      lie(change as never);
      const answer = await bench().ask();
      const { housing } = answer.data.casePicture as {
        housing: { arrears: unknown[] | null } | null;
      };
      if (!housing) expect(errorAt(answer, 'housing')).toEqual(['SOURCE_UNAVAILABLE']);
      else if (housing.arrears?.length) expect(rowOf(answer, 'HOUSING')).toBeDefined();
      else expect(errorAt(answer, 'housing', 'arrears')).toHaveLength(1);
      expect(answer.data.casePicture.complete).toBe(false);
      expect(answer.data.casePicture.police.callouts).not.toEqual([]);
    });

    test('F-01 F-04 R-035 what one list is honestly refused for excuses no other that was left out', async () => {
      const askPolice = async (isLeftOut: boolean) => {
        bench().system.agency('police').tamper = (answer) => {
          const { police } = answer.data._entities[0];
          police.convictions = null;
          if (isLeftOut) Reflect.deleteProperty(police, 'callouts');
          const path = ['_entities', 0, 'police', 'convictions'];
          answer.errors = [{ message: 'not yet', path, extensions: { code: 'AWAITED' } }];
          return answer;
        };
        return bench().ask();
      };
      const honest = await askPolice(false);
      expect(rowOf(honest, 'POLICE')).not.toMatchObject({ state: 'SOURCE_UNAVAILABLE' });
      expect(honest.data.casePicture.police.callouts).not.toEqual([]);
      const answer = await askPolice(true);
      expect(answer.data.casePicture).toMatchObject({
        complete: false,
        police: { callouts: null },
      });
      expect(rowOf(answer, 'POLICE')).toMatchObject({ state: 'SOURCE_UNAVAILABLE' });
      expect(errorAt(answer, 'police', 'callouts')).toEqual(['SOURCE_UNAVAILABLE']);
    });

    test('T12 cannot reach a prototype', async () => {
      bench().system.agency('housing').tamper = (answer) =>
        JSON.parse(
          JSON.stringify(answer).replace(
            '"_entities":[{',
            '"__proto__":{"polluted":1},"_entities":[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
          ),
        );
      const { data } = await bench().ask();
      expect(data.casePicture.housing.arrears).not.toEqual([]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      expect(overDelivered()).toContainEqual(['housing', 'UNASKED_KEY']);
    });
  });
}
