import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jest } from '@jest/globals';
import type { Answer } from '../../support/system.ts';
import { answerFaults } from './agencies/answer-faults.ts';
import type { AnswerFault } from './agencies/answer-fault.ts';
import {
  everySection,
  everythingSaid,
  overDelivered,
  sectionError,
  sources,
  without,
} from './agencies/every-section.ts';
import type { Source } from './agencies/every-section.ts';
import { endlessFaults, unusual, wireFaults } from './agencies/wire-faults.ts';
import { changesAreSentOnce } from './agencies/changes-once.ts';
import { twoCases } from './agencies/two-cases.ts';
import { underConditions } from './agencies/under-conditions.ts';
import { conferenceFails } from './agencies/conference-fails.ts';
import type { HastyGateway } from './agencies/starts-alone.ts';
import { startAlone } from './agencies/starts-alone.ts';
import type { Wire } from './interposed.ts';
import type { GatewayDependencies } from '../../../gateway/create-gateway.ts';
import { startTrappedSystem } from './trapped-system.ts';
import type { TrappedSystem } from './trapped-system.ts';

jest.setTimeout(120_000);

const conference = { subgraph: 'conference' } as const;

describe('an agency that fails', () => {
  let system: TrappedSystem;
  let hasty: HastyGateway;
  let whole: Answer;
  /** Somebody outside, to whom a redirect may point. */
  let outside: Server;
  let visits = 0;
  const outsideUrl = (): string =>
    `http://127.0.0.1:${String((outside.address() as AddressInfo).port)}/graphql`;

  const ask = (): Promise<Answer> =>
    system.ask('bexley-idva-rep', everySection, { case: system.caseId('BEX-2026-001') });

  beforeAll(async () => {
    outside = createServer((_request, response) => {
      visits += 1;
      response.end('{}');
    });
    await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
    let dependencies: GatewayDependencies | undefined;
    system = await startTrappedSystem((given) => {
      dependencies = given;
      return {};
    });
    await system.declare('bexley-idva-rep');
    whole = await ask();
    expect(whole.errors).toEqual([]);
    expect(whole.data.casePicture.complete).toBe(true);
    for (const { kind, section } of sources)
      expect(whole.data.casePicture[section][kind]).not.toEqual([]);
    if (dependencies) hasty = await startAlone(system, dependencies);
  });
  afterAll(async () => {
    await hasty.gateway.close();
    await system.close();
    await new Promise((resolve) => outside.close(resolve));
  });
  beforeEach(() => {
    system.reset();
    visits = 0;
  });
  /** Each of them in turn: in its neighbour's test the picture is whole again but for the neighbour. */
  const inTurn = (place: number): Source => sources[place % sources.length] ?? sources[0];

  /** Nothing of what the agency says, nor where it is, is said by the gateway to anybody. */
  function nothingTold(answer: Answer, { subgraph }: Source | typeof conference): void {
    const everything = everythingSaid(answer, system);
    expect(everything).not.toMatch(
      /quaglin|Larkrise Court|is restricted|<html>|SSH-2|10\.1\.2\.3|CASE_RESTRICTED/i,
    );
    expect(everything).not.toContain(`:${new URL(system.agency(subgraph).url).port}`);
    expect(everything).not.toContain(`:${new URL(outsideUrl()).port}`);
    expect(everything).not.toContain('127.0.0.1');
    expect(everything).not.toMatch(/polluted/);
  }

  const reasons = [
    'Unavailable',
    'What the source sends cannot be relied upon',
    'The source gave no account of itself',
  ];

  /** The whole picture, to the byte, but for the sections and rows of some sources. */
  function allButSections(answer: Answer, lost: readonly (readonly [Source, unknown])[]): void {
    const since = system.time.now.toISOString();
    const rows = answer.data.casePicture.answers as { agency: { type: string }; reason: string }[];
    let data: unknown = whole.data;
    for (const [source, left] of lost) {
      const reason = rows.find(({ agency }) => agency.type === source.type)?.reason ?? '';
      expect(reasons.map((what) => `${what} since ${since}.`)).toContain(reason);
      data = without(data, source, left, reason);
    }
    expect(JSON.stringify(answer.data)).toBe(JSON.stringify(data));
  }

  async function lostOver(wire: Wire, source: Source): Promise<Answer> {
    system.reset();
    system.agency(source.subgraph).wire = wire;
    const answer = await ask();
    expect(answer.status).toBe(200);
    allButSections(answer, [[source, null]]);
    expect(answer.errors).toEqual([sectionError(source)]);
    nothingTold(answer, source);
    return answer;
  }

  describe('on the wire', () => {
    const asTable = wireFaults.map((fault, place) => ({ ...fault, on: inTurn(place) }));
    test.each(asTable)(
      'T7 T9 R-035 F-04 one that $title costs its own section and nothing else',
      async ({ on, wire }) => {
        await lostOver(wire, on);
      },
    );

    test('T7 T9 R-035 F-04 those that never end, each in its own way, cost the deadline once and their own sections', async () => {
      const ended: string[] = [];
      const lost = endlessFaults.map(({ wire }, place) => {
        const source = sources[place] ?? sources[0];
        system.agency(source.subgraph).wire = (response, honest) => {
          response.on('finish', () => ended.push(source.section));
          return wire(response, honest);
        };
        return source;
      });
      expect(new Set(lost).size).toBe(4);
      const answer = await hasty.ask();
      expect(ended).toEqual([]);
      expect(answer.status).toBe(200);
      allButSections(
        answer,
        lost.map((source) => [source, null]),
      );
      // In the order of their places (T15).
      const inOrder = [...lost].sort((one, other) => (one.section < other.section ? -1 : 1));
      expect(answer.errors).toEqual(inOrder.map(sectionError));
      for (const source of lost) nothingTold(answer, source);
    });

    test('T7 T9 R-035 F-04 one that takes no connection costs its own section and nothing else', async () => {
      for (const source of sources) {
        const agency = system.agency(source.subgraph);
        await agency.refuse();
        try {
          const answer = await ask();
          allButSections(answer, [[source, null]]);
          expect(answer.errors).toEqual([sectionError(source)]);
          nothingTold(answer, source);
        } finally {
          await agency.accept();
        }
      }
    });

    test('T5 a redirect is followed to nobody: not to itself, to another agency, or outside', async () => {
      const [police, health] = [system.agency('police'), system.agency('health')];
      for (const to of [police.url, health.url, outsideUrl()]) {
        for (const status of [302, 308]) {
          await lostOver((response) => {
            response.writeHead(status, { location: to }).end();
          }, sources[0]);
          expect([police.calls.length, health.calls.length]).toEqual([1, 1]);
        }
        system.reset();
        expect((await ask()).errors).toEqual([]);
      }
      expect(visits).toBe(0);
    });

    test.each(unusual)('T7 F-04 one that $title has said what it said', async ({ wire }) => {
      for (const source of sources) system.agency(source.subgraph).wire = wire;
      expect(JSON.stringify((await ask()).data)).toBe(JSON.stringify(whole.data));
      expect(system.events).toEqual([]);
    });

    test('T14 an answer nobody asked for is not taken for the answer to the next question', async () => {
      const lie = '{"data":{"_entities":[{"police":{"callouts":[]}}]}}';
      system.agency('police').wire = async ({ socket }, honest) => {
        const body = await honest();
        const headed = (text: string): string =>
          `HTTP/1.1 200 OK\r\ncontent-length: ${String(Buffer.byteLength(text))}\r\n\r\n${text}`;
        socket?.write(headed(body) + headed(lie));
      };
      for (let again = 0; again < 3; again += 1)
        expect(JSON.stringify((await ask()).data)).toBe(JSON.stringify(whole.data));
    });
  });

  describe('in its words', () => {
    function tell(fault: AnswerFault, source: Source): void {
      system.agency(source.subgraph).wire = async (response, honest) => {
        const answer = JSON.parse(await honest()) as {
          data: { _entities: Record<string, never>[] };
        };
        const [entity = {}] = answer.data._entities;
        const items = (entity[source.section] as unknown as Record<string, unknown[]>)[source.kind];
        fault.lie({ answer, entity, items: items ?? [], source, system });
        const text = JSON.stringify(answer);
        response.end(fault.text ? fault.text(text) : text);
      };
    }

    const asTable = answerFaults.map((fault, place) => ({
      title: fault.title,
      fault,
      on: inTurn(place),
    }));
    test.each(asTable)(
      'T6 T7 R-035 F-04 one that sends $title keeps what was asked for, and is not called reliable',
      async ({ fault, on: source }) => {
        tell(fault, source);
        const answer = await ask();
        const section = whole.data.casePicture[source.section];
        const left = fault.left ? fault.left(section, source) : section;
        allButSections(answer, [[source, left]]);
        const lost = left === null ? [['casePicture', source.section]] : [];
        const kind = fault.kindLost ? [['casePicture', source.section, source.kind]] : [];
        expect(answer.errors.map(({ path }) => path)).toEqual([...lost, ...kind]);
        for (const { extensions } of answer.errors)
          expect(extensions.code).toBe('SOURCE_UNAVAILABLE');
        expect(overDelivered(system)).toEqual(fault.over ? [[source.subgraph, fault.over]] : []);
        // Told, and not as often as an agency can say it.
        expect(fault.untold ? [0] : [1, 2]).toContain(system.events.length);
        nothingTold(answer, source);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      },
    );
  });

  conferenceFails(() => ({
    system,
    ask,
    askHastily: () => hasty.ask(),
    askMeetings: () =>
      system.ask('bexley-police-rep', '{ meetings { declaration { method } id } }'),
    nothingTold: (answer) => nothingTold(answer, conference),
  }));
  twoCases(() => system);
  underConditions(() => system);
  changesAreSentOnce(() => system);

  test('T9 R-035 F-45 with all six away it starts, is live and ready and refuses; when they come it answers, without a restart', async () => {
    const { alone, withConference } = hasty;
    expect(alone).toMatchObject({ live: 200, ready: 200 });
    expect(alone.picture.errors.map(({ extensions }) => extensions.code)).toEqual([
      'CONFERENCE_UNAVAILABLE',
    ]);
    const { casePicture } = withConference.data;
    expect(casePicture.participants).toEqual(whole.data.casePicture.participants);
    expect(casePicture).toMatchObject({ complete: false, answered: 0, police: null, idva: null });
    expect(JSON.stringify((await hasty.ask()).data)).toBe(JSON.stringify(whole.data));
  });
});
