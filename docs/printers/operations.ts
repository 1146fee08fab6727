import type { GraphQLField } from 'graphql';
import { buildASTSchema, parse } from 'graphql';
import { mutationSubgraphs } from '../../gateway/federation/supergraph.ts';
import { decisions } from '../../gateway/permissions/decisions.ts';
import { readSchema } from '../../gateway/read-schema.ts';
import type { Role } from '../../schema/vocabulary/terms.ts';
import { code, page, table } from './markdown.ts';

/** Who may ask each question; null for every role. That the gateway agrees is tested over every role. */
export const questions: Readonly<Record<string, readonly Role[] | null>> = {
  me: null,
  meetings: null,
  meeting: null,
  casePicture: null,
  redisclosureRequest: null,
  redisclosureRequests: null,
  redisclosurePack: null,
  inbox: null,
  emergencies: null,
  decisionsNotToShare: null,
  agendaCopy: ['CHAIR', 'COORDINATOR'],
  heldNominations: ['CHAIR', 'COORDINATOR'],
  pausedConflicts: ['COORDINATOR'],
  disposalList: ['COORDINATOR'],
};

const remarks: Readonly<Record<string, string>> = {
  redisclosurePack: 'under a permission of the caller’s own; also as `GET /packs/<permission>.pdf`',
  redisclosureRequest:
    'as author, recipient, one who is asked, chair or coordinator: each its own part',
  redisclosureRequests:
    'as author, recipient, one who is asked, chair or coordinator: each its own part',
  meetings: 'those of the caller’s own area and cases',
  meeting: 'those of the caller’s own area and cases',
  disposalList: 'the cases of the area that the coordinator may know of',
  inbox: 'what waits for the caller’s own nomination, and what happened to what it asked',
  emergencies:
    'all to chair and coordinator; otherwise one’s own, and those over one’s agency’s information',
  decisionsNotToShare: 'of the caller’s own agency; of the area, to its auditor; to others none',
  casePicture: 'on each case that is open to the caller, for the conference’s own purpose',
};

const { gatewaySdl, supergraphSdl } = readSchema();
const schema = buildASTSchema(parse(`${supergraphSdl}\n${gatewaySdl}`), { assumeValid: true });
const subgraphs = mutationSubgraphs(supergraphSdl);

const inWords = (roles: readonly Role[] | null): string =>
  roles === null ? 'everyone nominated' : roles.map(code).join(', ');

const argumentsOf = ({ args }: GraphQLField<unknown, unknown>): string =>
  args.map(({ name, type }) => code(`${name}: ${type.toString()}`)).join(', ');

type Fields = readonly GraphQLField<unknown, unknown>[];
const byName = (fields: Readonly<Record<string, GraphQLField<unknown, unknown>>>): Fields =>
  Object.values(fields).sort((a, b) => a.name.localeCompare(b.name, 'en'));

function questionRow(field: GraphQLField<unknown, unknown>): string[] {
  const roles = questions[field.name];
  if (roles === undefined) throw new Error(`nobody wrote down who may ask ${field.name}`);
  return [code(field.name), argumentsOf(field), inWords(roles), remarks[field.name] ?? ''];
}

function decisionRow(field: GraphQLField<unknown, unknown>): string[] {
  const permission = decisions[field.name];
  const who = permission ? inWords(permission.roles) : 'nobody';
  const remark = permission?.ofTheOwner ? 'of the agency that owns what is changed' : '';
  return [code(field.name), argumentsOf(field), who, remark];
}

const contributionRow = (field: GraphQLField<unknown, unknown>): string[] => [
  code(field.name),
  argumentsOf(field),
  subgraphs.get(field.name) ?? '',
];

/** docs/operations.md: every operation, and the roles in which it may be called. */
export function operationsPage(): string {
  const mutations = byName(schema.getMutationType()?.getFields() ?? {});
  const isDecision = ({ name }: { readonly name: string }): boolean =>
    subgraphs.get(name) === 'conference';
  const headings = ['Operation', 'Takes', 'Who', 'Of what'];
  return page('Who may call what', 'the supergraph and gateway/permissions/decisions.ts', [
    'A role is held by nomination to one area, and lets nobody in by itself: the case named must be open to the caller, ' +
      'or the answer is `NOT_FOUND`. Outside the roles named here it is `OPERATION_NOT_ALLOWED`. The conference checks ' +
      'each decision again, and whose nomination, meeting or case it is.',
    `## Questions\n\n${table(headings, byName(schema.getQueryType()?.getFields() ?? {}).map(questionRow))}`,
    `## Decisions of the conference\n\n${table(headings, mutations.filter(isDecision).map(decisionRow))}`,
    '## Research\n\nAn agency’s system, or somebody nominated for it, hands in and withdraws what that agency owns, on a ' +
      'case it was asked about (R-073); a coordinator enters the report of an agency that is absent, which stays the ' +
      `owner.\n\n${table(['Operation', 'Takes', 'Sector'], mutations.filter((one) => !isDecision(one)).map(contributionRow))}`,
  ]);
}
