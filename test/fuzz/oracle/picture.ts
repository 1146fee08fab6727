// A case picture as one viewer may have it, field by field.
import { isListType, getNamedType, getNullableType } from 'graphql';
import { isStale } from '../../../schema/protocols/rules/is-stale.ts';
import { marking } from '../../../schema/protocols/rules/marking.ts';
import { sectorPrefix } from '../../../schema/vocabulary/sector-prefix.ts';
import type { OracleGraph } from './graph.ts';
import { conference } from './conference.ts';
import type { Sight } from './may-have.ts';
import { askedAgencies, isGranted, itemsShown, mayHave } from './may-have.ts';
import { profiles } from './open-case.ts';
import { nothingOf } from './nothing-of.ts';
import { participantThing } from './participant.ts';
import type { Request } from './request.ts';
import { answerRows, hasAnswered, hasSupplied, whyNothing } from './standing.ts';
import type { Given, Line } from './thing.ts';
import { agencyThing, plain, Thing } from './thing.ts';
import { withheldRows } from './withheld.ts';
import type { Agency, Item } from './world.ts';

export function casePicture(sight: Sight, request: Request): Thing {
  const { about } = sight.open;
  const { graph } = request;
  const mark = marking(profiles[about.areaId]);
  const rows = (): ReturnType<typeof answerRows> => {
    const found = answerRows(sight);
    request.onAnswers(found);
    return found;
  };
  return new Thing('CasePicture', (name): Given => {
    if (graph.sections.has(name)) return section(name, sight, request);
    switch (name) {
      case 'id':
        return { value: about.id };
      case 'reference':
        return { value: about.reference };
      case 'area':
        return { value: about.areaId };
      case 'marking':
        return { value: mark?.marking ?? null };
      case 'handlingText':
        return { value: mark?.handlingText ?? null };
      case 'participants':
        return { value: participants(sight, graph) };
      case 'actions':
        return planOf(sight);
      case 'asOf':
        return { value: sight.world.now.toISOString() };
      case 'answers':
        return { value: rows().map(answerThing) };
      case 'asked':
        return { value: rows().length };
      case 'answered':
        return { value: rows().filter(hasAnswered).length };
      case 'complete':
        // R-081, decision 11; R-110: what a permission shows is a part by its nature.
        return { value: rows().every(hasSupplied) && sight.open.permission === null };
      case 'withheld':
        rows(); // What is withheld tells how its owners stand.
        return { value: withheldRows(sight, request) };
      default:
        throw new Error(`the oracle does not know CasePicture.${name}`);
    }
  });
}

function answerThing({
  agency,
  withheld: _,
  ...row
}: ReturnType<typeof answerRows>[number]): Thing {
  return plain('AgencyAnswer', { ...row, agency: agencyThing(agency) });
}

/** R-080; R-110: of the parties those alone whom the items of a permission are about. */
function participants(sight: Sight, graph: OracleGraph): Thing[] {
  const { open, world } = sight;
  const subjects = new Set(open.permission?.items.map(({ subjectId }) => subjectId));
  return world.participation
    .filter(({ caseId, id }) => caseId === open.about.id && (!open.permission || subjects.has(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((participation) => participantThing(sight, graph, participation));
}

/** Decision 16: the plan is for everybody on the case; under a permission the entries it names. */
function planOf(sight: Sight): Given {
  const { open, world } = sight;
  const category = 'action.entry';
  if (!mayHave(sight, conference, category)) return { refused: 'WITHHELD', category };
  const entries = world.plan_action
    .filter((one) => one.caseId === open.about.id && one.endedAt === null && isGranted(open, one))
    .sort((a, b) => Date.parse(a.recordedAt) - Date.parse(b.recordedAt) || (a.id < b.id ? -1 : 1));
  if (open.permission && entries.length === 0) return { refused: 'WITHHELD', category };
  const agencies = (ids: readonly string[]): Agency[] =>
    world.agency.filter(({ id }) => ids.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const things = entries.map((entry) => {
    const [agency] = agencies([entry.agencyId]);
    const fields = {
      id: entry.id,
      text: entry.text,
      agency: agency && agencyThing(agency),
      dueOn: entry.dueOn,
      sources: agencies(entry.sourceIds).map(agencyThing),
      recordedAt: new Date(entry.recordedAt).toISOString(),
    };
    const line = { case: open.about.id, item: entry.id, owner: conference, category, basis: null };
    return plain('PlanAction', fields, [line]);
  });
  return { value: things };
}

/** An agency's section: why there is none, or its lists. */
function section(name: string, sight: Sight, { graph }: Request): Given {
  const { open, world } = sight;
  const inSector = ({ sector }: Agency): boolean =>
    sector !== null && sectorPrefix(sector) === name;
  const type = graph.sections.get(name)?.name ?? '';
  // whom else the conference asked is no part of a permission.
  const asked = open.permission
    ? world.agency.filter((agency) => agency.id === open.permission?.ownerId && inSector(agency))
    : askedAgencies(sight).filter(inSector);
  if (!open.permission && asked.length === 0) return { refused: 'NOT_ASKED' };
  const stopped = asked.length > 0 && asked.every(({ standing }) => standing !== 'SIGNED');
  if (stopped) return { refused: 'SOURCE_SUSPENDED' };
  return {
    value: new Thing(type, (field) => {
      const [category = ''] = graph.categoriesOf(type, field);
      const kind = getNamedType(graph.object(type).getFields()[field]?.type);
      const items = itemsShown(sight, category);
      if (items.length > 0)
        return { value: items.map((item) => itemThing(item, String(kind), sight, graph)) };
      const why = whyNothing(sight, category, asked);
      return why === null ? { value: [] } : { refused: why, category };
    }),
  };
}

/** One supplied item with its envelope; a detail of a narrower class is judged by itself. */
function itemThing(item: Item, type: string, sight: Sight, graph: OracleGraph): Thing {
  const { open, world } = sight;
  const { id, ownerId, lawfulBasis } = item;
  const lineOf = (category: string): Line => ({
    case: open.about.id,
    item: id,
    owner: ownerId,
    category,
    basis: lawfulBasis,
  });
  const { permission } = open;
  const today = world.now.toISOString().slice(0, 10);
  const { lastVerifiedOn, recordedOn } = item;
  const stale = isStale(profiles[open.about.areaId], lastVerifiedOn, recordedOn, today);
  const subject = world.participation.find((one) => one.id === item.subjectId);
  const owner = world.agency.find((one) => one.id === ownerId);
  const conditions = new Set([...item.handlingConditions, ...(permission?.conditions ?? [])]);
  const granted = permission?.items.find((one) => one.id === id);
  const version = world.versions.find((one) => one.id === granted?.versionId);
  const envelope: Readonly<Record<string, unknown>> = {
    ...item,
    owner: owner && agencyThing(owner),
    subject: subject ? participantThing(sight, graph, subject) : null,
    notVerifiedSince: stale ? (lastVerifiedOn ?? recordedOn) : null,
    match: item.matchConfidence,
    handlingConditions: [...conditions],
    permittedUse: permission?.purpose ?? item['permittedUse'],
    releasedAs: granted?.form ?? null,
    releasedSummary: version?.summary ?? null,
    // Its owner chose its words: when it was, and who told it, could tell the rest.
    ...(version && { originalSource: null, occurredOn: null }),
    permissionId: permission?.id ?? null,
    permittedUntil: permission?.until ?? null,
  };
  const common = graph.schema.getType('SuppliedItem');
  const shared = common && 'getFields' in common ? Object.keys(common.getFields()) : [];
  return new Thing(
    type,
    (name): Given => {
      if (shared.includes(name)) return { value: envelope[name] ?? null };
      // F-37: built from what was left in, and nothing of the rest.
      if (version && !Object.hasOwn(version.fields, name))
        return { refused: 'WITHHELD', ...detailOf(graph, type, name) };
      const value = (version ?? item).fields[name] ?? null;
      const [category] = graph.categoriesOf(type, name);
      if (category === undefined) return { value };
      if (mayHave(sight, ownerId, category)) return { value, lines: [lineOf(category)] };
      return nothingOf(category, sight, isList(graph, type, name));
    },
    [lineOf(item.category)],
  );
}

/** The class of a detail that has one of its own. */
function detailOf(graph: OracleGraph, type: string, name: string): { readonly category?: string } {
  const [category] = graph.categoriesOf(type, name);
  return category === undefined ? {} : { category };
}

const isList = (graph: OracleGraph, type: string, field: string): boolean => {
  const found = graph.object(type).getFields()[field];
  return found !== undefined && isListType(getNullableType(found.type));
};
