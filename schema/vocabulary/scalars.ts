import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** True for a real calendar day written `YYYY-MM-DD` (31 February is not one). */
export function isCalendarDate(value: string): boolean {
  if (!dayForm.test(value)) return false;
  // Every month has these, and a picture has a thousand days in it.
  if (value.slice(8) <= '28') return true;
  const parsed = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value);
}

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for an instant written `YYYY-MM-DDTHH:MM:SSZ`, with fractions of a second or without. */
export function isInstant(value: string): boolean {
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?Z$/.test(value);
  return isWritten && isCalendarDate(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

function dateText(value: unknown): string {
  const text = value instanceof Date ? value.toISOString().slice(0, 10) : value;
  if (typeof text === 'string' && isCalendarDate(text)) return text;
  throw new GraphQLError('A Date is a calendar day written YYYY-MM-DD.');
}

function instantText(value: unknown): string {
  const instant = value instanceof Date ? value : new Date(typeof value === 'string' ? value : NaN);
  if (Number.isNaN(instant.getTime()))
    throw new GraphQLError('A DateTime is an instant in ISO 8601 form.');
  return instant.toISOString();
}

/**
 * A calendar day, kept as text all the way: a day that became an instant moves by a day in another
 * time zone, and a date of birth that moves no longer matches a person.
 */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A calendar day, YYYY-MM-DD.',
  serialize: dateText,
  parseValue: dateText,
  parseLiteral: (node) => dateText(node.kind === Kind.STRING ? node.value : null),
});

/** An instant in ISO 8601, always answered in UTC. */
export const Instant = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  description: 'An instant, ISO 8601, in UTC.',
  serialize: instantText,
  parseValue: instantText,
  parseLiteral: (node) => instantText(node.kind === Kind.STRING ? node.value : null),
});
