import type { Defence } from '../defence.ts';

const fail = 'test/gateway/traps/agencies-fail.test.ts';
const unread = 'test/gateway/rules/unread.test.ts';
const project = 'test/gateway/unit/project.test.ts';
const items = 'test/gateway/unit/ask-items.test.ts';

/** Agencies that fail, and requests that are none: gateway/federation, gateway/facts, gateway/http. */
export const defences: readonly Defence[] = [
  {
    id: 'record-says-which',
    threat: 'F-04',
    attack: 'A proxy mixes two answers up, and one case’s warnings stand under another.',
    defence: 'Each record says which it is, and an answer about another is taken for none.',
    file: 'gateway/federation/agency-source.ts',
    off: {
      find: 'entity && entity[recordKey] !== records[place]?.id',
      replace: 'entity && records.length < place',
    },
    proof: { file: fail, title: 'answers about two cases that were mixed up on the way' },
  },
  {
    id: 'item-of-one-case',
    threat: 'T6',
    attack: 'One case’s item comes under another too.',
    defence: 'An item that stands in two places makes its agency’s row unreliable.',
    file: 'gateway/federation/two-places.ts',
    off: { find: '(places.get(id) ?? place) !== place', replace: 'places.get(id) === null' },
    proof: {
      file: fail,
      title: 'an item that stands under two cases is relied upon under neither',
    },
  },
  {
    id: 'one-id-one-item',
    threat: 'T6',
    attack: 'Two records go by one id, and nobody can say which is the item.',
    defence: 'Both are shown, and the agency is not called reliable.',
    file: 'gateway/federation/project.ts',
    off: { find: 'guardKeys.id])).size < items.length', replace: 'guardKeys.id])).size < 0' },
    proof: { file: fail, title: 'one that sends two records that go by one id' },
  },
  {
    id: 'days-are-days',
    threat: 'T6',
    attack: 'An agency sends words, or 30 February, for a day.',
    defence: 'What is no day is nothing, and its agency is not called reliable.',
    file: 'gateway/federation/asked.ts',
    off: {
      find: "typeof value === 'string' && isCalendarDate(value)",
      replace: "typeof value === 'string'",
    },
    proof: { file: fail, title: 'one that sends a day that is none' },
  },
  {
    id: 'words-of-enumerations',
    threat: 'T6',
    attack: 'An agency sends a word that the enumeration does not have.',
    defence: 'Only its own words stand for an enumeration.',
    file: 'gateway/federation/asked.ts',
    off: {
      find: 'type.getValues().map(({ name }) => name));\n    return (value) => names.has(value)',
      replace:
        'type.getValues().map(({ name }) => name));\n    return (value) => names.size > 0 && value !== null',
    },
    proof: { file: fail, title: 'one that sends a word that its enumeration does not have' },
  },
  {
    id: 'missing-list',
    threat: 'F-01',
    attack: 'An agency leaves a list of items out, and it reads as if there were none.',
    defence: 'No list is missed, though nothing may stand there.',
    file: 'gateway/federation/project.ts',
    off: { find: '!form.nullable || form.missed', replace: '!form.nullable' },
    proof: { file: project, title: 'that a list of items is missing is told' },
  },
  {
    id: 'no-decompression',
    threat: 'T9',
    attack:
      'A few kilobytes of an agency’s unpack to gigabytes, or what is packed is read as it is.',
    defence: 'An answer that is packed is not read.',
    file: 'gateway/federation/read-answer.ts',
    off: {
      find: "(headers['content-encoding'] ?? 'identity') !== 'identity'",
      replace: "headers['content-encoding'] === ''",
    },
    proof: { file: fail, title: 'one that says packed of what is not' },
  },
  {
    id: 'fatal-utf8',
    threat: 'F-04',
    attack: 'A byte is damaged on the way, and a name is another name.',
    defence: 'What is no UTF-8 is not read.',
    file: 'gateway/federation/read-answer.ts',
    off: { find: "new TextDecoder('utf-8', { fatal: true })", replace: "new TextDecoder('utf-8')" },
    proof: { file: fail, title: 'one that sends bytes that are no UTF-8' },
  },
  {
    id: 'only-200',
    threat: 'T5',
    attack: 'An answer that came with 503 is read as if it were one.',
    defence: 'A status other than 200 is no answer, and nothing of it is read.',
    file: 'gateway/federation/read-answer.ts',
    off: { find: 'if (statusCode !== 200) {', replace: 'if (statusCode < 200) {' },
    proof: { file: fail, title: 'one that answers 503 with a whole answer' },
  },
  {
    id: 'change-once',
    threat: 'R-073',
    attack: 'A change whose answer is lost is sent again, and made twice.',
    defence: 'A change is sent once, whatever becomes of it.',
    file: 'gateway/federation/agency-source.ts',
    off: { find: 'if (changes || (code', replace: 'if ((code' },
    proof: { file: fail, title: 'a change that is cut before it was read reached its agency once' },
  },
  {
    id: 'facts-of-this-question',
    threat: 'F-53',
    attack: 'Facts about another person, or of an earlier operation, open what is hers.',
    defence: 'Facts travel with the question they answer.',
    file: 'gateway/facts/ask-conference.ts',
    off: {
      find: '!isDeepStrictEqual(answers, { ...question, disclosureId })',
      replace: 'answers === null',
    },
    proof: { file: fail, title: 'facts of another person are believed in nothing' },
  },
  {
    id: 'items-breaker',
    threat: 'T9',
    attack: 'Every change waits for a sector that has been down for an hour.',
    defence: 'Questions about items count for the sector’s one breaker too.',
    file: 'gateway/items/ask-sector.ts',
    off: { find: 'if (!address.breaker.mayCall()) {', replace: 'if (address.url.hash) {' },
    proof: { file: items, title: 'a sector that keeps failing over items is left alone' },
  },
  {
    id: 'one-operation',
    threat: 'T11',
    attack: 'A subscription, or two operations without a name, passes for a fault of ours.',
    defence: 'What is not one operation is refused as a request that could not be read.',
    file: 'gateway/http/graphql-server.ts',
    off: {
      find: 'if (operation && operation.operation !==',
      replace: 'if (!operation || operation.operation !==',
    },
    proof: { file: unread, title: 'a request of two operations and no name is answered 400' },
  },
  {
    id: 'nothing-unpacked',
    threat: 'F-27',
    attack: 'A few kilobytes of a request unpack to as much as is allowed, again and again.',
    defence: 'A request that is packed is refused.',
    file: 'gateway/http/app.ts',
    off: { find: ', inflate: false', replace: '' },
    proof: { file: unread, title: 'a request that is packed is answered 415' },
  },
  {
    id: 'odd-charset',
    threat: 'T5',
    attack: 'A request in an unknown character set passes for a fault of ours.',
    defence: 'It is the caller’s mistake, and is on record as one.',
    file: 'gateway/http/app.ts',
    off: { find: 'status === 400 || status === 415', replace: 'status === 400' },
    proof: { file: unread, title: 'a request in no character set there is is answered 415' },
  },
  {
    id: 'refusal-excuses-its-place',
    threat: 'F-04',
    attack:
      'One list is honestly awaited, another is left out by mistake: the row and the picture say that all is in order.',
    defence:
      'What is missing is excused by a refusal of its own place or around it, and by no other.',
    file: 'gateway/federation/refused.ts',
    off: { find: 'if (refused.isHere) return true;', replace: 'if (refused) return true;' },
    proof: {
      file: 'test/gateway/unit/refused.test.ts',
      title: 'F-01 F-04 a refusal of what may be null within it',
    },
  },
];
