// Invented answers to whatever a planner asks: the same value for the same field of the same record.
import type { GraphQLFieldResolver, GraphQLOutputType } from 'graphql';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { benchCase, participants, sectorAgency } from './cast.ts';

/** What a resolver stands on: a record of a type, known by its id. */
interface Invented {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** Of every item kind of every sector. */
const itemsOfAKind = 10;

/** Answers for one subgraph; a field that a parent holds already is answered from it. */
export function inventFor(subgraph: string): GraphQLFieldResolver<unknown, unknown> {
  const agency = sectorAgency(subgraph);
  return (parent, _arguments, _context, { fieldName, parentType, returnType }) => {
    const record = (parent ?? { id: parentType.name }) as Invented;
    const known = record[fieldName];
    if (known !== undefined) return known;
    if (fieldName === 'owner' || fieldName === 'agency') return agency;
    if (fieldName === 'participants') return participants;
    if (fieldName === 'casePicture') return benchCase;
    if (fieldName === 'subject')
      return participants[Number(record.id.at(-1)) % participants.length];
    if (parentType.name === 'AgencyStanding') return standing[fieldName];
    return invent(returnType, fieldName, record.id);
  };
}

const standing: Readonly<Record<string, unknown>> = {
  state: 'SUPPLIED',
  asOf: '2026-11-02T10:00:00.000Z',
  searched: 'All systems, by name and date of birth',
  reason: null,
  tabled: false,
  withheldCategories: [],
};

function invent(type: GraphQLOutputType, field: string, id: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    if (!isObjectType(getNamedType(nullable))) return [];
    const count = field.endsWith('Standing') ? 1 : itemsOfAKind;
    return Array.from({ length: count }, (_, place) => ({ id: `${field}-${place}` }));
  }
  if (isObjectType(nullable)) return { id: `${id}-${field}` };
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  if (isScalarType(nullable)) return scalar(nullable.name, field, id);
  throw new Error(`${field} is of a type nothing is invented for`);
}

function scalar(name: string, field: string, id: string): unknown {
  switch (name) {
    case 'Boolean':
      return true;
    case 'Int':
      return 20;
    case 'Date':
      return '2026-10-05';
    case 'DateTime':
      return '2026-10-05T09:30:00.000Z';
    default:
      return `${field} of ${id}`;
  }
}
