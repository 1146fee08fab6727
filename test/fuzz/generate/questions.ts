// Who asks what: a random person of the world, and a random operation about cases, meetings and themselves.
import type { OracleGraph } from '../oracle/graph.ts';
import type { Asked } from '../oracle/oracle.ts';
import type { World } from '../oracle/world.ts';
import { purposes } from '../../../schema/vocabulary/terms.ts';
import type { Writing } from './selections.ts';
import { Writer } from './selections.ts';
import { Tape } from './tape.ts';

/** What there is to ask about, in a fixed order. */
interface Subjects {
  readonly world: World;
  readonly graph: OracleGraph;
  readonly people: readonly { readonly subject: string; readonly area: string }[];
  /** By case, the classes that something is held of. */
  readonly held: ReadonlyMap<string, ReadonlySet<string>>;
  readonly uses: readonly Use[];
  readonly kind: Kind;
}

/** A permission that somebody was asked for, whatever became of it. */
interface Use {
  readonly id: string;
  readonly purpose: string;
  readonly caseId: string;
  /** Who may use it, if it is in force. */
  readonly subject: string | undefined;
  readonly categories: ReadonlySet<string>;
  readonly inForce: boolean;
}

/** What a question may be. */
export interface Kind extends Writing {
  /** Now and then it is about a case of another area, or none, or for another purpose. */
  readonly astray: boolean;
}

function subjectsOf(world: World, graph: OracleGraph, kind: Kind): Subjects {
  const people = world.officer.flatMap(({ id, subject }) => {
    const nomination = world.nomination.find(({ officerId }) => officerId === id);
    const agency = world.agency.find((one) => one.id === nomination?.agencyId);
    return agency ? [{ subject, area: agency.areaId }] : [];
  });
  people.sort((a, b) => (a.subject < b.subject ? -1 : 1));
  return {
    world,
    graph,
    people,
    held: new Map(world.marac_case.map(({ id }) => [id, heldOn(world, id)])),
    uses: usesIn(world),
    kind,
  };
}

const heldOn = ({ items }: World, caseId: string): ReadonlySet<string> =>
  new Set(items.filter((one) => one.caseId === caseId).map(({ category }) => category));

function usesIn(world: World): Use[] {
  const uses = world.redisclosure_ask.flatMap(({ permissionId: id, requestId }) => {
    const request = world.redisclosure_request.find((one) => one.id === requestId);
    if (id === null || !request) return [];
    const user = request.recipientNominationId ?? request.authorNominationId;
    const nomination = world.nomination.find((one) => one.id === user);
    const officer = world.officer.find((one) => one.id === nomination?.officerId);
    const inForce = world.permissions.some((one) => one.id === id);
    const { caseId, purpose } = request;
    const items = world.redisclosure_item.filter((one) => one.requestId === requestId);
    const categories = new Set(items.map(({ category }) => category));
    return [{ id, purpose, caseId, subject: officer?.subject, categories, inForce }];
  });
  return uses.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** One question, written from one tape. */
function questionOf(tape: Tape, subjects: Subjects): Asked {
  const { graph } = subjects;
  const relied = usePicked(tape, subjects);
  const users = subjects.people.filter(({ subject }) => subject === relied?.subject);
  // R-110: mostly whoever may use it, and now and then anybody else.
  const person = tape.pick(users.length > 0 && !tape.chance(8) ? users : subjects.people);
  const about = relied?.caseId ?? caseAbout(tape, subjects, person.area);
  const held = relied?.categories ?? subjects.held.get(about) ?? new Set();
  const writer = new Writer(tape, graph, held, subjects.kind);
  const use = once(() => useOf(tape, writer, subjects, relied));
  const count = 1 + tape.pick([0, 0, 1, 0, 2]);
  const roots = Array.from({ length: count }, () =>
    rootOf(tape, writer, subjects, { ...person, about, use }),
  );
  const declared = writer.variables.map(({ byDefault, name, type }) =>
    byDefault === null ? `$${name}: ${type}` : `$${name}: ${type} = ${byDefault}`,
  );
  const head = `query${tape.chance(30) ? ' Named' : ''}`;
  const variables = declared.length > 0 ? `(${declared.join(', ')})` : '';
  const text = [`${head} ${variables} { ${roots.join(' ')} }`, ...writer.fragments].join('\n');
  const given = writer.variables.filter(({ value }) => value !== undefined);
  return {
    subject: person.subject,
    text,
    variables: Object.fromEntries(given.map(({ name, value }) => [name, value])),
  };
}

/** What a question relies on; mostly on nothing, and now and then on what is over or was never given. */
function usePicked(tape: Tape, { kind, uses }: Subjects): Use | undefined {
  if (!kind.astray || uses.length === 0 || !tape.chance(30)) return undefined;
  const inForce = uses.filter((one) => one.inForce);
  return tape.pick(inForce.length > 0 && tape.chance(85) ? inForce : uses);
}

/** The purpose and permission that all pictures of one operation state, as arguments. */
function useOf(tape: Tape, writer: Writer, { kind }: Subjects, relied: Use | undefined): string {
  if (!kind.astray) return '';
  if (!relied && !tape.chance(5)) return tape.chance(20) ? ', purpose: MARAC_SAFETY' : '';
  const purpose = relied && !tape.chance(5) ? relied.purpose : tape.pick(purposes);
  const stated = tape.chance(50) ? purpose : writer.declare('Purpose!', purposes[0], purpose);
  if (!relied && tape.chance(50)) return `, purpose: ${stated}`;
  const id = relied && !tape.chance(4) ? relied.id : 'no-permission';
  const permission = tape.chance(50) ? JSON.stringify(id) : writer.declare('ID', null, id);
  return `, purpose: ${stated}, permissionId: ${permission}`;
}

interface Person {
  readonly subject: string;
  readonly area: string;
  /** The case that most of the question is about. */
  readonly about: string;
  /** Written when a picture is asked for: a variable that nothing uses is refused. */
  readonly use: () => string;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const rootKinds = ['picture', 'me', 'meetings', 'meeting', 'typename'] as const;

function rootOf(tape: Tape, writer: Writer, subjects: Subjects, person: Person): string {
  const { graph } = subjects;
  const kind = tape.chance(80) ? 'picture' : tape.pick(rootKinds);
  const selected = (type: string, key: string): string =>
    `{ ${writer.selections(graph.object(type), writer.root.under(key))} }`;
  switch (kind) {
    case 'typename':
      return writer.keyed('__typename', writer.root).text;
    case 'me': {
      const { key, text } = writer.keyed('me', writer.root);
      return `${text}${writer.directive()} ${selected('Me', key)}`;
    }
    case 'meetings': {
      const { key, text } = writer.keyed('meetings', writer.root);
      return `${text}${writer.directive()} ${selected('Meeting', key)}`;
    }
    case 'meeting': {
      const id = tape.pick([...subjects.world.meeting.map((one) => one.id).sort(), 'no-meeting']);
      return withArguments(writer, 'meeting', `id: "${id}"`, (key) => selected('Meeting', key));
    }
    default: {
      const name = caseName(tape, subjects, person);
      const about = tape.chance(30) ? caseVariable(tape, writer, name) : JSON.stringify(name);
      const given = `caseId: ${about}${person.use()}`;
      return withArguments(writer, 'casePicture', given, (key) => selected('CasePicture', key));
    }
  }
}

/** Two calls with other arguments never share a key. */
function withArguments(
  writer: Writer,
  field: string,
  given: string,
  inner: (key: string) => string,
): string {
  let key = field;
  for (let count = 0; !writer.root.takes(key, `${field}(${given})`); count += 1) key = `r${count}`;
  return `${key === field ? field : `${key}: ${field}`}(${given})${writer.directive()} ${inner(key)}`;
}

function caseVariable(tape: Tape, writer: Writer, name: string): string {
  if (tape.chance(50)) return writer.declare('ID!', null, name);
  const given = tape.chance(50) ? name : undefined;
  return writer.declare('ID!', JSON.stringify(given === undefined ? name : 'BEX-2026-001'), given);
}

/** A case of somebody's own area: mostly one that there is something to read of. */
function caseAbout(tape: Tape, { held, world }: Subjects, area: string): string {
  const own = world.marac_case.filter(({ areaId }) => areaId === area).map(({ id }) => id);
  const full = own.filter((id) => (held.get(id)?.size ?? 0) > 0).sort();
  return tape.pick(full.length > 0 && !tape.chance(15) ? full : own.sort());
}

/** Mostly the case that the question is about, by reference or id; now and then another of the area's, another area's, or none. */
function caseName(tape: Tape, { kind, world }: Subjects, { about, area }: Person): string {
  const cases = [...world.marac_case].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  const own = cases.filter(({ areaId }) => areaId === area);
  if (!kind.astray) return tape.pick(own).id;
  if (tape.chance(6)) return tape.pick(['BEX-2026-999', 'no case', '', 'constructor']);
  const others = tape.pick(tape.chance(6) ? cases : own);
  const found = tape.chance(20) ? others : (cases.find(({ id }) => id === about) ?? others);
  return tape.chance(40) ? found.id : found.reference;
}

/** Out: what makes a random question about a world from a tape. */
export function questioner(
  world: World,
  graph: OracleGraph,
  kind: Kind,
): (numbers: readonly number[]) => Asked {
  const subjects = subjectsOf(world, graph, kind);
  return (numbers) => questionOf(new Tape(numbers), subjects);
}
