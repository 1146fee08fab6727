// The fourth statement behind the facts: what was asked, answered and done about what is held on the cases.
import { z } from 'zod';
import { Prisma } from '../../../schema/prisma/conference/generated/client.ts';
import { redisclosureRoutes, releaseForms } from '../../../schema/vocabulary/redisclosure.ts';
import { purposes } from '../../../schema/vocabulary/terms.ts';

const instant = z.string().transform((text, at) => {
  const read = new Date(text);
  if (!Number.isNaN(read.getTime())) return read;
  at.addIssue({ code: 'custom', message: 'is no instant' });
  return z.NEVER;
});
const text = z.string();
const orNull = text.nullable();
const details = z.record(z.string(), z.unknown());

const answerShape = z.object({
  decision: z.enum(['GRANTED', 'GRANTED_IN_PART', 'REFUSED', 'NOT_ASKED']),
  granted: z.array(z.strictObject({ itemId: text, form: z.enum(releaseForms), versionId: orNull })),
  conditions: z.array(text),
  until: orNull,
  officerId: text,
  at: instant,
});

const requestShape = z.object({
  id: text,
  caseId: text,
  route: z.enum(redisclosureRoutes),
  purpose: z.enum(purposes),
  form: z.enum(releaseForms),
  until: text,
  sentAt: instant,
  nominationId: text,
  /** The caller's nominations that were asked to read its packs before they leave (F-37). */
  readers: z.array(text),
  recipient: text,
  particulars: details,
  items: z.array(
    z.object({
      itemId: text,
      ownerId: text,
      holderId: text,
      category: text,
      subjectId: orNull,
      viewOnly: z.boolean(),
      byOwner: z.boolean(),
    }),
  ),
  asks: z.array(
    z.object({
      id: text,
      askedOf: z.enum(['OWNER', 'PARTNER', 'CHAIR', 'VICTIM']),
      agencyId: orNull,
      deadline: instant,
      onSilence: z.enum(['REFUSES', 'RELEASES', 'ESCALATES']),
      onRefusal: z.enum(['BINDS', 'ESCALATES']),
      needed: z.enum(['ALWAYS', 'IF_VICTIM_NOT_ASKED']),
      permissionId: orNull,
      answer: answerShape.nullable(),
    }),
  ),
  events: z.array(
    z.object({
      kind: z.enum([
        'SENT',
        'WITHDRAWN',
        'REVOKED',
        'VICTIM_WITHDREW',
        'LEGAL_DIRECTION',
        'CHECKED',
        'HANDED_OVER',
      ]),
      permissionId: orNull,
      detail: details,
      officerId: text,
      at: instant,
    }),
  ),
});
export type RequestOfFacts = Readonly<z.infer<typeof requestShape>>;

const emergencyShape = z.object({
  id: text,
  caseId: text,
  nominationId: text,
  ownerId: text,
  categories: z.array(text),
  openedAt: instant,
  until: instant,
  recipient: text,
});
export type EmergencyOfFacts = Readonly<z.infer<typeof emergencyShape>>;

/** A row that does not fit is an error: half a request could read as one that everybody agreed to. */
export const rowShape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('REQUEST'), found: requestShape }),
  z.object({ kind: z.literal('EMERGENCY'), found: emergencyShape }),
]);

const mine = (subject: string): Prisma.Sql => Prisma.sql`
  SELECT n.id FROM nomination n JOIN officer o ON o.id = n.officer_id WHERE o.subject = ${subject}`;

/**
 * The requests on these cases that this subject may use or must check something of, every granted right, which hides from
 * all, and the subject's own emergencies. What was said to each other in reasons is not read.
 */
export const redisclosuresOn = (subject: string, now: Date): Prisma.Sql => Prisma.sql`
  SELECT 'REQUEST' AS "kind", json_build_object('id', q.id, 'caseId', q.case_id, 'route', q.route, 'purpose', q.purpose,
    'form', q.form, 'until', q.until, 'sentAt', q.sent_at, 'particulars', q.particulars,
    'nominationId', coalesce(q.recipient_nomination_id, q.author_nomination_id),
    'readers', (SELECT coalesce(json_agg(DISTINCT c.nomination_id), '[]'::json) FROM notice c
      WHERE c.request_id = q.id AND c.kind = 'CHECK' AND c.nomination_id IN (${mine(subject)})),
    'recipient', concat_ws(', ', q.recipient_person, nullif(q.recipient_role, ''),
       coalesce((SELECT a.name FROM agency a WHERE a.id = q.recipient_agency_id), q.recipient_organisation)),
    'items', (SELECT coalesce(json_agg(json_build_object('itemId', i.item_id, 'ownerId', i.owner_id,
        'holderId', i.holder_id, 'category', i.category, 'subjectId', i.subject_id, 'viewOnly', i.view_only,
        'byOwner', i.by_owner) ORDER BY i.item_id, i.owner_id), '[]'::json)
      FROM redisclosure_item i WHERE i.request_id = q.id),
    'asks', (SELECT coalesce(json_agg(json_build_object('id', k.id, 'askedOf', k.asked_of, 'agencyId', k.agency_id,
        'deadline', k.deadline, 'onSilence', k.on_silence, 'onRefusal', k.on_refusal, 'needed', k.needed,
        'permissionId', k.permission_id, 'answer', (SELECT json_build_object('decision', w.decision,
            'granted', w.granted, 'conditions', w.conditions, 'until', w.until, 'officerId', w.officer_id, 'at', w.at)
          FROM redisclosure_answer w WHERE w.ask_id = k.id)) ORDER BY k.id), '[]'::json)
      FROM redisclosure_ask k WHERE k.request_id = q.id),
    'events', (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'permissionId', e.permission_id,
        'detail', e.detail, 'officerId', e.officer_id, 'at', e.at) ORDER BY e.at, e.id), '[]'::json)
      FROM redisclosure_event e WHERE e.request_id = q.id)) AS "found"
  FROM redisclosure_request q
  WHERE q.case_id = ANY (opened.cases::text[]) AND q.sent_at IS NOT NULL
    AND (q.route = 'RIGHTS_REQUEST' OR coalesce(q.recipient_nomination_id, q.author_nomination_id) IN (${mine(subject)})
         OR EXISTS (SELECT 1 FROM notice c WHERE c.request_id = q.id AND c.kind = 'CHECK'
                      AND c.nomination_id IN (${mine(subject)})))
  UNION ALL
  SELECT 'EMERGENCY', json_build_object('id', g.id, 'caseId', g.case_id, 'nominationId', g.nomination_id,
    'ownerId', g.owner_id, 'categories', g.categories, 'openedAt', g.opened_at, 'until', g.until,
    'recipient', (SELECT concat_ws(', ', o.name, a.name) FROM nomination n JOIN officer o ON o.id = n.officer_id
                  JOIN agency a ON a.id = n.agency_id WHERE n.id = g.nomination_id))
  FROM emergency g
  WHERE g.case_id = ANY (opened.cases::text[]) AND g.until > ${now} AND g.nomination_id IN (${mine(subject)})`;
