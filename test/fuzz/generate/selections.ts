// Random selections over the real schema, valid by construction: aliases, fragments, conditions, repeated fields.
import type { GraphQLField, GraphQLNamedType, GraphQLObjectType } from 'graphql';
import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';
import type { OracleGraph } from '../oracle/graph.ts';
import type { Tape } from './tape.ts';

/** One place of an answer: selections that meet there must mean the same field by the same key. */
class Place {
  private readonly fields = new Map<string, string>();
  private readonly inner = new Map<string, Place>();

  /** May this key stand for this field here? */
  takes(key: string, field: string): boolean {
    const known = this.fields.get(key) ?? field;
    if (known !== field) return false;
    this.fields.set(key, field);
    return true;
  }

  under(key: string): Place {
    const known = this.inner.get(key) ?? new Place();
    this.inner.set(key, known);
    return known;
  }
}

export interface Variable {
  readonly name: string;
  readonly type: string;
  /** As it is written in the operation; null for none. */
  readonly byDefault: string | null;
  /** Undefined where the caller leaves it out. */
  readonly value: unknown;
}

/** Keys that a caller may choose and code may stumble over. */
export const aliases = [
  'a',
  'b',
  'id',
  'name',
  'police',
  'owner',
  'then',
  'toString',
  'valueOf',
  '_entities',
];

const deepest = 5;

/** Most of what can be asked for is empty, and tells nothing of who may have it. */
function mostly<T>(full: readonly T[], all: readonly T[]): T[] {
  if (full.length === 0) return [...all];
  const times = Math.ceil((2 * all.length) / full.length);
  return [...all, ...Array.from({ length: times }, () => full).flat()];
}

/** How an operation may be written. */
export interface Writing {
  /** The keys it may give its fields beside their names. */
  readonly aliases: readonly string[];
  /** May one place stand under both a `@skip` and an `@include`? */
  readonly twoConditions: boolean;
}

/** Writes one operation: what it declares is gathered while its selections are written. */
export class Writer {
  readonly variables: Variable[] = [];
  readonly fragments: string[] = [];
  readonly root = new Place();
  private readonly tape: Tape;
  private readonly graph: OracleGraph;
  private readonly held: ReadonlySet<string>;
  private readonly may: Writing;

  /** @param held classes that there is something of, which are asked for more often. */
  constructor(tape: Tape, graph: OracleGraph, held: ReadonlySet<string>, may: Writing) {
    this.tape = tape;
    this.graph = graph;
    this.held = held;
    this.may = may;
  }

  declare(type: string, byDefault: string | null, value: unknown): string {
    const name = `v${this.variables.length}`;
    this.variables.push({ name, type, byDefault, value });
    return `$${name}`;
  }

  /** A key under which a field may stand here, and the text that asks for it so. */
  keyed(field: string, place: Place, chance = 25): { key: string; text: string } {
    const wanted = this.tape.chance(chance) ? this.tape.pick(this.may.aliases) : field;
    let key = wanted;
    for (let count = 0; !place.takes(key, field); count += 1) key = `k${count}`;
    return { key, text: key === field ? field : `${key}: ${field}` };
  }

  /** What stands between the braces of an object of this type. */
  selections(type: GraphQLNamedType, place: Place, depth = 0): string {
    const count = 1 + this.tape.below(depth === 0 ? 5 : 4);
    const parts = Array.from({ length: count }, () => this.selection(type, place, depth));
    return parts.join(' ');
  }

  private selection(type: GraphQLNamedType, place: Place, depth: number): string {
    switch (this.tape.pick(['field', 'field', 'field', 'field', 'inline', 'named', 'typename'])) {
      case 'inline': {
        const on = this.condition(type);
        const head = on === null ? '...' : `... on ${on.name}`;
        return `${head}${this.directive()} { ${this.again(on ?? type, place, depth)} }`;
      }
      case 'named': {
        const on = this.condition(type) ?? type;
        const inner = this.again(on, place, depth);
        const name = `F${this.fragments.length}`;
        this.fragments.push(`fragment ${name} on ${on.name} { ${inner} }`);
        return `...${name}${this.directive()}`;
      }
      case 'typename':
        return `${this.keyed('__typename', place).text}${this.directive()}`;
      default:
        return this.field(type, place, depth);
    }
  }

  /** Fewer selections inside a fragment: it stands in the same place. */
  private again(type: GraphQLNamedType, place: Place, depth: number): string {
    const count = 1 + this.tape.below(2);
    const parts = Array.from({ length: count }, () =>
      this.tape.chance(10) ? this.selection(type, place, depth) : this.field(type, place, depth),
    );
    return parts.join(' ');
  }

  /** A type that a fragment here may name: this one, one it implements, or one that implements it. */
  private condition(type: GraphQLNamedType): GraphQLNamedType | null {
    const possible: (GraphQLNamedType | null)[] = [type, null];
    if (isObjectType(type)) possible.push(...type.getInterfaces(), ...type.getInterfaces());
    if (isInterfaceType(type)) possible.push(...this.graph.schema.getPossibleTypes(type));
    return this.tape.pick(possible);
  }

  private field(type: GraphQLNamedType, place: Place, depth: number): string {
    const fields = this.fieldsOf(type, depth);
    const field = fields.length > 0 ? this.tape.pick(fields) : undefined;
    if (!field) return this.keyed('__typename', place).text;
    const { key, text } = this.keyed(field.name, place);
    const head = `${text}${this.directive()}`;
    const named = getNamedType(field.type);
    if (isLeafType(named)) return head;
    return `${head} { ${this.selections(named, place.under(key), depth + 1)} }`;
  }

  private fieldsOf(type: GraphQLNamedType, depth: number): GraphQLField<unknown, unknown>[] {
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const all = Object.values(type.getFields()).filter(
      (field) => depth < deepest || isLeafType(getNamedType(field.type)),
    );
    if (type.name === 'CasePicture') {
      const full = all.filter(({ name }) => this.isFull(this.graph.sections.get(name)));
      return mostly(full, [...all, ...all.filter(({ name }) => name === 'participants')]);
    }
    return mostly(
      all.filter(({ name }) => this.holds(type, name)),
      all,
    );
  }

  private holds(type: GraphQLNamedType, field: string): boolean {
    if (!isObjectType(type)) return false;
    return this.graph.categoriesOf(type.name, field).some((category) => this.held.has(category));
  }

  private isFull(section: GraphQLObjectType | undefined): boolean {
    if (!section) return false;
    return Object.keys(section.getFields()).some((field) => this.holds(section, field));
  }

  /** A condition, and now and then both. */
  directive(): string {
    if (!this.tape.chance(12)) return '';
    const both = this.tape.chance(20) && this.may.twoConditions;
    const words = both ? ['@skip', '@include'] : [this.tape.pick(['@skip', '@include'])];
    return words.map((word) => ` ${word}(if: ${this.truth()})`).join('');
  }

  private truth(): string {
    const written = String(this.tape.chance(50));
    if (this.tape.chance(40)) return written;
    const known = this.variables.filter(({ type }) => type.startsWith('Boolean'));
    if (known.length > 0 && this.tape.chance(40)) return `$${this.tape.pick(known).name}`;
    const value = this.tape.chance(50);
    if (this.tape.chance(50)) return this.declare('Boolean!', null, value);
    const given = this.tape.chance(50) ? value : undefined;
    return this.declare(this.tape.pick(['Boolean!', 'Boolean']), written, given);
  }
}
