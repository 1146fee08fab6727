import { extendSchema, isInterfaceType, isObjectType, parse } from 'graphql';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';

/** The names other people rely on, as they were agreed; more fields may be added, none may change. */
const contract = buildSchema(`
  scalar Date scalar DateTime
  enum Purpose { MARAC_SAFETY } enum Role { REPRESENTATIVE } enum ItemNature { FACT }
  enum AnswerState { SUPPLIED SUPPLIED_IN_PART NOTHING_HELD DECLINED AWAITED NOT_ASKED SOURCE_UNAVAILABLE SOURCE_SUSPENDED WITHHELD }
  type Query {
    me: Me!
    meetings: [Meeting!]!
    meeting(id: ID!): Meeting
    casePicture(caseId: ID!, purpose: Purpose! = MARAC_SAFETY, permissionId: ID): CasePicture
  }
  type Me { username: String! name: String! agency: Agency! role: Role! area: ID! }
  type Agency { id: ID! name: String! }
  type Meeting { id: ID! area: ID! startsAt: DateTime! declaration: Declaration agenda: [AgendaItem!]! }
  type Declaration { accepted: Boolean! }
  type AgendaItem { caseId: ID! reference: String! position: Int! repeat: Boolean! referredWithoutConsent: Boolean! }
  type CasePicture {
    id: ID!  reference: String!  area: ID!  marking: String
    asOf: DateTime!  complete: Boolean!
    answers: [AgencyAnswer!]!
    withheld: [Withheld!]!
    participants: [Participant!]!
    police: PoliceResearch  health: HealthResearch  housing: HousingResearch
    childrensServices: ChildrensServicesResearch  idva: IdvaResearch
  }
  type AgencyAnswer { agency: Agency! state: AnswerState! asOf: DateTime searched: String reason: String }
  type Withheld { category: String! owner: Agency reason: String! citation: String route: String }
  interface SuppliedItem {
    id: ID!  owner: Agency!  nature: ItemNature!  subject: Participant
    occurredOn: Date  recordedOn: Date!  lastVerifiedOn: Date
    handlingConditions: [String!]!  disputed: Boolean!
  }
  type Participant { id: ID! }
  type PoliceResearch { callouts: [PoliceCallout!] convictions: [PoliceConviction!] }
  type PoliceCallout { id: ID! } type PoliceConviction { id: ID! }
  type HealthResearch { gpSummary: [HealthGpSummary!] } type HealthGpSummary { id: ID! }
  type HousingResearch { tenancies: [HousingTenancy!] arrears: [HousingArrears!] }
  type HousingTenancy { id: ID! } type HousingArrears { id: ID! }
  type ChildrensServicesResearch { protectionPlans: [ChildrensServicesProtectionPlan!] }
  type ChildrensServicesProtectionPlan { id: ID! }
  type IdvaResearch { victimViews: [IdvaVictimView!] } type IdvaVictimView { id: ID! }
  input PoliceResearchInput { caseId: ID } input HealthResearchInput { caseId: ID } input HousingResearchInput { caseId: ID }
  input ChildrensServicesResearchInput { caseId: ID } input IdvaResearchInput { caseId: ID }
  type ResearchAnswer { id: ID! }
  type Mutation {
    makeDeclaration(meetingId: ID!, accepted: Boolean!, reason: String): Declaration!
    declareConflict(caseId: ID!, explanation: String!): Boolean!
    submitPoliceResearch(input: PoliceResearchInput!): ResearchAnswer!
    submitHealthResearch(input: HealthResearchInput!): ResearchAnswer!
    submitHousingResearch(input: HousingResearchInput!): ResearchAnswer!
    submitChildrensServicesResearch(input: ChildrensServicesResearchInput!): ResearchAnswer!
    submitIdvaResearch(input: IdvaResearchInput!): ResearchAnswer!
  }
`);

const read = (name: string): string =>
  readFileSync(new URL(`../../schema/sdl/${name}.graphql`, import.meta.url), 'utf8');

describe('the contract with those who use the graph', () => {
  const supergraph = buildSchema(read('supergraph'), { assumeValidSDL: true });
  const graph = extendSchema(supergraph, parse(read('gateway')), { assumeValidSDL: true });

  for (const type of Object.values(contract.getTypeMap())) {
    if ((!isObjectType(type) && !isInterfaceType(type)) || type.name.startsWith('__')) continue;
    it(`${type.name} keeps every agreed field and its type`, () => {
      const actual = graph.getType(type.name);
      if (!isObjectType(actual) && !isInterfaceType(actual))
        throw new Error(`no type ${type.name}`);
      for (const [name, field] of Object.entries(type.getFields())) {
        const found = actual.getFields()[name];
        expect([name, String(found?.type)]).toEqual([name, String(field.type)]);
        for (const argument of field.args) {
          const given = found?.args.find((one) => one.name === argument.name);
          expect([name, argument.name, String(given?.type)]).toEqual([
            name,
            argument.name,
            String(argument.type),
          ]);
        }
        const added = (found?.args ?? []).filter(
          ({ name: one }) => !field.args.some((arg) => arg.name === one),
        );
        for (const argument of added)
          expect([
            argument.name,
            String(argument.type).endsWith('!') && argument.defaultValue === undefined,
          ]).toEqual([argument.name, false]);
      }
    });
  }
});
