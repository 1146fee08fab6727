import type { RequestHappening } from '../../../../subgraphs/conference/redisclosure/states/transitions.ts';
import { everything } from '../../running-conference.ts';
import type { Answer } from '../../running-conference.ts';
import type { Redisclosing } from '../redisclosing.ts';
import { shownIn } from '../redisclosing.ts';
import type { MortalConference } from './mortal-conference.ts';

/** One request on its way. */
export interface Place {
  readonly key: string;
  /** Empty until it was made. */
  id: string;
}

export interface Step {
  readonly name: string;
  /** What it is in the table of transitions; null where nothing becomes of the request. */
  readonly happening: RequestHappening | null;
  take(place: Place): Promise<Answer>;
  /** Is it there already, as the author of the request reads it? Null: there is nothing to read, it is done again. */
  isThere: ((place: Place) => Promise<boolean>) | null;
}

const caseId = 'dorset-case-1';
const author = 'housing-rep';
const revoke = `mutation ($id: ID!) { revokePermission(permissionId: $id, reason: "the case moved") { id revokedAt } }`;
const picture = `{ casePicture(caseId: "${caseId}") { reference } }`;
const day = 86_400_000;

export type Scene = readonly Step[];

/** From the request to the end of a permission, once with the chair's word and once with the victim's. */
export function scenesOf(
  conference: MortalConference,
  dorset: Redisclosing,
): { readonly chair: Scene; readonly victim: Scene } {
  const until = new Date(Date.now() + 30 * day).toISOString().slice(0, 10);
  const seen = async ({ id }: Place) => shownIn(await dorset.read(author, id));
  const isAnswered =
    (from: string, agency: string | null = null): Step['isThere'] =>
    async (place) => {
      const { asks } = await seen(place);
      const ask = asks.find((one) => one.from === from && (one.agency?.id ?? null) === agency);
      return ask !== undefined && ask.status !== 'AWAITED';
    };
  /** Looked up behind the graph: the step that is killed is the step alone. */
  const policePermission = async ({ id: requestId }: Place): Promise<string> => {
    const found = await conference.records.redisclosureAsk.findFirstOrThrow({
      where: { requestId, agencyId: 'dorset-police' },
    });
    return found.permissionId ?? '';
  };

  const asking = (input: object): Step => ({
    name: 'request',
    happening: 'SENT',
    take: ({ key }) =>
      dorset.request(
        author,
        { until, idempotencyKey: key, ...input },
        { items: [dorset.item('police', 'p1'), dorset.item('health', 'h1')] },
      ),
    isThere: null,
  });
  const answering = (agency: string, decision: 'GRANTED' | 'REFUSED'): Step => ({
    name: `${decision.toLowerCase()} by ${agency}`,
    happening: decision === 'GRANTED' ? 'ANSWERED_GRANTED' : 'ANSWERED_REFUSED',
    take: ({ id }) => dorset.answer(`${agency}-rep`, id, { decision }),
    isThere: isAnswered('OWNER', `dorset-${agency}`),
  });
  const using: Step = {
    name: 'use',
    happening: null,
    async take(place) {
      const id = await policePermission(place);
      const permission = {
        ...{ id, items: [], subjects: [], conditions: [] },
        until: new Date(Date.now() + day).toISOString(),
      };
      const grant = {
        ...({ reference: 'DOR-2026-001', area: 'dorset', restricted: false } as const),
        ...{ grants: { conference: [...everything] }, asked: [], contributeFor: null },
        ...{ participants: [], meetingStartsAt: null, permission, hidden: [] },
      };
      return conference.ask(`dorset-${author}`, picture, {
        claims: { cases: { [caseId]: grant } },
      });
    },
    isThere: null,
  };
  const revoking: Step = {
    name: 'revoke',
    happening: 'REVOKED',
    take: async (place) =>
      dorset.run('police-deputy', revoke, { id: await policePermission(place) }),
    isThere: async (place) => (await seen(place)).permissions.some((one) => one.revokedAt !== null),
  };
  const school = { organisation: 'Hill School', person: 'the head teacher' };
  return {
    chair: [
      asking({ route: 'THIRD_PARTY', recipient: school }),
      answering('police', 'GRANTED'),
      answering('health', 'GRANTED'),
      {
        name: 'decision',
        happening: 'DECIDED_GRANTED',
        take: ({ id }) => dorset.decide('chair', id),
        isThere: isAnswered('CHAIR'),
      },
      using,
      revoking,
    ],
    victim: [
      asking({}),
      answering('health', 'REFUSED'),
      answering('police', 'GRANTED'),
      {
        name: 'victim',
        happening: 'VICTIM_GIVEN',
        take: ({ id }) => dorset.victim('idva-rep', id),
        isThere: isAnswered('VICTIM'),
      },
      using,
      revoking,
    ],
  };
}
