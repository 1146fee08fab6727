import type { Answer } from '../../../support/system.ts';
import type { TrappedSystem } from '../trapped-system.ts';
import type { Wire } from '../interposed.ts';
import { overDelivered } from './every-section.ts';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a lie has no type
type Json = any;

const picture = (name: string): string => `${name}: casePicture(caseId: $${name}) {
  reference complete answers { agency { type } state } police { callouts { id } }
  participants { id } housing { tenancies { id subject { id name } } } }`;
const bothPictures = `query ($one: ID!, $other: ID!) { ${picture('one')} ${picture('other')} }`;

/** Two cases in one operation: what an agency says of one is never shown under the other. */
export function twoCases(system: () => TrappedSystem): void {
  const ask = (): Promise<Answer> =>
    system().ask('bexley-idva-rep', bothPictures, {
      one: system().caseId('BEX-2026-001'),
      other: system().caseId('BEX-2026-003'),
    });
  const codes = ({ errors }: Answer) =>
    errors.map(({ extensions, path }) => [path?.join('.'), extensions.code]);
  const policeRow = ({ answers }: Json): string | undefined =>
    (answers as { agency: { type: string }; state: string }[]).find(
      ({ agency }) => agency.type === 'POLICE',
    )?.state;

  /** Both of the agency's answers, before either is sent. */
  const both = (send: (answers: Json[]) => Json[]): Wire => {
    const waiting: { readonly end: (body: string) => void; readonly body: string }[] = [];
    return async (response, honest) => {
      waiting.push({ end: (body) => void response.end(body), body: await honest() });
      if (waiting.length < 2) return;
      const sent = send(waiting.map(({ body }) => JSON.parse(body)));
      waiting.forEach(({ end }, place) => {
        end(JSON.stringify(sent[place]));
      });
    };
  };

  test('F-04 T14 answers about two cases that were mixed up on the way are shown under neither', async () => {
    const { data: whole } = await ask();
    expect(whole.one.police.callouts).not.toEqual([]);
    system().reset();
    system().agency('police').wire = both((answers) => answers.reverse());
    const answer = await ask();
    for (const one of [answer.data.one, answer.data.other]) {
      expect(one.police).toBeNull();
      expect([one.complete, policeRow(one)]).toEqual([false, 'SOURCE_UNAVAILABLE']);
    }
    expect(codes(answer)).toEqual([
      ['one.police', 'SOURCE_UNAVAILABLE'],
      ['other.police', 'SOURCE_UNAVAILABLE'],
    ]);
    expect(answer.data.one.housing).toEqual(whole.one.housing);
    expect(overDelivered(system())).toContainEqual(['police', 'UNASKED_RECORD']);
  });

  test('F-04 T6 an item that stands under two cases is relied upon under neither', async () => {
    system().agency('police').wire = both((answers) => {
      const [{ callouts }, other] = answers.map(({ data }) => data._entities[0].police);
      other.callouts = [...(other.callouts ?? []), ...callouts];
      return answers;
    });
    const { data } = await ask();
    expect(data.one.police.callouts).not.toEqual([]);
    for (const one of [data.one, data.other])
      expect([one.complete, policeRow(one)]).toEqual([false, 'SOURCE_UNAVAILABLE']);
  });

  test('F-04 people whose names come in another order, or one too few or too many, have no name', async () => {
    const { data: whole } = await ask();
    const subjects = (data: Json): { name: string | null }[] =>
      (data.one.housing.tenancies as { subject: { name: string | null } }[]).map(
        ({ subject }) => subject,
      );
    expect(subjects(whole).filter(({ name }) => name !== null)).not.toEqual([]);
    const lies: ((entities: Json[]) => Json[])[] = [
      (entities) => entities.map((one) => ({ ...one, guard_record: 'somebody else' })),
      (entities) => entities.slice(1),
      (entities) => entities.slice(0, -1),
      (entities) => [...entities, null],
    ];
    for (const lie of lies) {
      system().agency('conference').tamper = (answer) => {
        const { data } = answer;
        if (data?._entities) data._entities = lie(data._entities);
        return answer;
      };
      const { data, errors } = await ask();
      for (const { name } of subjects(data)) expect(name).toBeNull();
      for (const { extensions } of errors) expect(extensions.code).toBe('SOURCE_UNAVAILABLE');
      expect(errors).not.toEqual([]);
      expect([data.one.complete, data.other.complete]).toEqual([false, false]);
    }
  });

  test('F-04 T6 a condition that leaves everything else out of a record makes no honest agency a liar', async () => {
    const conditioned = `query ($one: ID!, $other: ID!, $a: Boolean!, $b: Boolean!) { ${picture('one')}
      other: casePicture(caseId: $other) { __typename id
        ... @include(if: $a) { police { __typename } } ... @include(if: $b) { police { __typename } }
        housing { tenancies { subject { __typename id
          ... @include(if: $a) { name } ... @include(if: $b) { gender } } } } } }`;
    const { data, errors } = await system().ask('bexley-idva-rep', conditioned, {
      ...{ one: system().caseId('BEX-2026-001'), other: system().caseId('BEX-2026-003') },
      ...{ a: false, b: false },
    });
    expect([errors, system().events]).toEqual([[], []]);
    expect([data.one.complete, policeRow(data.one)]).toEqual([true, 'SUPPLIED_IN_PART']);
  });
}
