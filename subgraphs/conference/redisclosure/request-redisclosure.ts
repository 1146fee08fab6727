// R-121 [D 3.2; 4.3.3; B-ISA 2.3; K-I3 2.1.1; C 10.2.3]: whoever wants to use or pass on another's information asks.
import { randomUUID } from 'node:crypto';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { refusal } from '../../../schema/errors/refusal.ts';
import { mayAsk } from '../../../schema/protocols/redisclosure/may-ask.ts';
import type { ReleaseForm } from '../../../schema/vocabulary/redisclosure.ts';
import type { Role } from '../../../schema/vocabulary/terms.ts';
import type { ConferenceContext } from '../context.ts';
import { viewerOf } from '../context.ts';
import type { Deciding } from '../decisions/decide.ts';
import { decide, refuse, requireCase } from '../decisions/decide.ts';
import { NeedToKnow } from '../graph/classified.ts';
import { RedisclosureInput } from './graph/inputs.ts';
import { RedisclosureRequest } from './graph/redisclosure-request.ts';
import { redisclosureCategory as category } from './graph/words.ts';
import { requestDigest } from './making/body-digest.ts';
import { checkCarried } from './making/check-carried.ts';
import { checkRequest } from './making/check-request.ts';
import { itemsAsked } from './making/items-asked.ts';
import { recipientOf } from './making/recipient-of.ts';
import { sendAsks } from './making/send-asks.ts';
import { shownAgain } from './open-request.ts';
import type { PresentedRequest } from './present-request.ts';

/** Who asks in an agency's or the conference's name; on which route, `mayAsk` says. Whoever decides does not ask. */
export const asking: readonly Role[] = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'];

@Resolver()
export class RequestRedisclosure {
  /** Writes a request, its items and everybody asked as one; the same key with the same body is the same request. */
  @NeedToKnow(category)
  @Mutation(() => RedisclosureRequest)
  async requestRedisclosure(
    @NeedToKnow(category) @Arg('input', () => RedisclosureInput) input: RedisclosureInput,
    @Ctx() context: ConferenceContext,
  ): Promise<PresentedRequest> {
    const { nominationId } = viewerOf(context);
    const about = `redisclosure of ${nominationId} ${JSON.stringify(input.idempotencyKey)}`;
    const { result } = await decide(context, { roles: asking, about }, async (deciding) => {
      const caseId = await requireCase(context, deciding, input.caseId);
      const known = await madeBefore(deciding, caseId, input);
      const id = known ?? (await make(context, deciding, caseId, input));
      const kind = known === null ? 'REDISCLOSURE_REQUESTED' : 'REDISCLOSURE_REPEATED';
      const record = { kind, caseId, agencyId: deciding.by.agencyId, outcome: { request: id } };
      return { result: await shownAgain(deciding, id), about: id, record };
    });
    return result;
  }
}

/** The request this key already made; null for a new one. */
async function madeBefore(
  { tx, by }: Deciding,
  caseId: string,
  input: RedisclosureInput,
): Promise<string | null> {
  const { idempotencyKey } = input;
  if (idempotencyKey.trim() === '' || idempotencyKey.length > 200 || /\p{C}/u.test(idempotencyKey))
    refuse('input.idempotencyKey', 'R-110');
  const { nominationId: authorNominationId } = by;
  const made = await tx.redisclosureRequest.findUnique({
    where: { authorNominationId_idempotencyKey: { authorNominationId, idempotencyKey } },
  });
  if (!made) return null;
  const isSame = made.caseId === caseId && made.bodyDigest === requestDigest(input);
  if (!isSame) throw refusal('IDEMPOTENCY_CONFLICT');
  return made.id;
}

async function make(
  context: ConferenceContext,
  deciding: Deciding,
  caseId: string,
  input: RedisclosureInput,
): Promise<string> {
  const { tx, by, now } = deciding;
  const checked = await checkRequest(context, deciding, caseId, input);
  const { route, particulars } = checked;
  const profile = context.profiles[by.area];
  if (!mayAsk(profile, route, by.agencyType, by.role)) refuse('input.route', 'F-36');
  const area = await tx.agency.findMany({ where: { areaId: by.area } });
  const vouched = context.permit.items;
  const wanted = { caseId, route, itemIds: input.itemIds, vouched, area };
  const items = await itemsAsked(tx, wanted);
  checkCarried(profile.route(route), items, input.form as ReleaseForm);
  const recipient = await recipientOf(deciding, input.recipient);
  const id = randomUUID();
  const { form, until, idempotencyKey, draft } = input;
  const author = {
    authorNominationId: by.nominationId,
    authorOfficerId: by.officerId,
    authorAgencyId: by.agencyId,
  };
  const written = await tx.redisclosureRequest.createMany({
    data: [
      {
        ...{ id, caseId, ...author, ...checked, ...recipient },
        ...{ form, until: new Date(until), idempotencyKey, bodyDigest: requestDigest(input) },
        ...{ madeAt: now, sentAt: draft ? null : now },
      },
    ],
    skipDuplicates: true,
  });
  // The same key made a request on a case that this permit does not open.
  if (written.count === 0) throw refusal('IDEMPOTENCY_CONFLICT');
  await tx.redisclosureItem.createMany({
    data: items.map((item) => ({ ...item, requestId: id, caseId })),
  });
  if (draft) return id;
  const owners = [...new Set(items.map(({ ownerId }) => ownerId))];
  const { authorNominationId } = author;
  const { recipientAgencyId } = recipient;
  const sending = { id, caseId, route, authorNominationId, recipientAgencyId, particulars, owners };
  await sendAsks(context, deciding, sending);
  return id;
}
