// Written apart from the code it checks, and naively: may this item go at this instant, and as what?
import type {
  Ask,
  GivenItem,
  RequestRecord,
} from '../../../../subgraphs/conference/redisclosure/states/record.ts';

const london = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
const dayInLondon = (at: Date) => london.format(at);
const width = { SUMMARY: 1, REDACTED: 2, FULL: 3 };

/** Returns `form/version`, or null where the item may not go. */
export function mayGo(
  record: RequestRecord,
  itemId: string,
  now: Date,
  suspended: ReadonlySet<string>,
): string | null {
  const { sentAt, until, events, asks, items } = record;
  const today = dayInLondon(now);
  if (!sentAt || today > until) return null;
  for (const { kind } of events)
    if (kind === 'WITHDRAWN' || kind === 'VICTIM_WITHDREW') return null;

  const word = ({ answer, deadline }: Ask) =>
    answer && answer.at < deadline && dayInLondon(answer.at) <= until ? answer : null;
  const silent = (ask: Ask) => !word(ask) && now >= ask.deadline;
  const victimNotAsked = asks.some(
    (ask) => ask.askedOf === 'VICTIM' && word(ask)?.decision === 'NOT_ASKED',
  );
  const limits: (readonly GivenItem[])[] = [];

  for (const ask of asks) {
    if (ask.askedOf === 'OWNER') continue;
    if (ask.needed === 'IF_VICTIM_NOT_ASKED' && !victimNotAsked) continue;
    const said = word(ask);
    if (!said || said.decision === 'REFUSED') return null;
    if (said.decision === 'NOT_ASKED') {
      const chairDecides = asks.some(({ askedOf }) => askedOf === 'CHAIR');
      if (ask.askedOf !== 'VICTIM' || !chairDecides) return null;
    }
    if (said.until && today > said.until) return null;
    if (said.decision === 'GRANTED_IN_PART') limits.push(said.granted);
  }

  const owners = asks.filter(({ askedOf }) => askedOf === 'OWNER');
  const ordered = owners.filter((ask) => [ask.onSilence, ask.onRefusal].includes('ESCALATES'));
  let directed: unknown = null;
  if (ordered.every((ask) => word(ask) ?? silent(ask))) {
    const objected = ordered.some((ask) =>
      word(ask)
        ? word(ask)?.decision === 'REFUSED' && ask.onRefusal === 'ESCALATES'
        : ask.onSilence === 'ESCALATES',
    );
    const last = Math.max(...ordered.map((ask) => Number(word(ask)?.at ?? ask.deadline)));
    const found = events
      .filter(({ kind, at }) => kind === 'LEGAL_DIRECTION' && Number(at) >= last)
      .sort((one, other) => Number(one.at) - Number(other.at))[0];
    directed = objected ? (found?.detail['outcome'] ?? null) : 'RELEASE_ANSWERED';
  }

  const rows = items.filter((item) => item.itemId === itemId);
  const given = new Map<string, GivenItem>();
  for (const { ownerId, byOwner } of rows) {
    const ask = owners.find(({ agencyId }) => agencyId === ownerId);
    if (!ask || suspended.has(ownerId)) return null;
    if (events.some((one) => one.kind === 'REVOKED' && one.permissionId === ask.permissionId))
      return null;
    if (ordered.includes(ask) && directed !== 'RELEASE_ALL' && directed !== 'RELEASE_ANSWERED')
      return null;
    const said = word(ask);
    const asked: GivenItem = { itemId, form: record.form, versionId: null };
    if (said && said.decision !== 'REFUSED') {
      if (said.until && today > said.until) return null;
      const all = said.decision === 'GRANTED' && said.granted.length === 0 && !byOwner;
      const one = all ? asked : said.granted.find((some) => some.itemId === itemId);
      if (!one) return null;
      given.set(ownerId, one);
    } else {
      const noObjection =
        silent(ask) && !said && ask.onSilence === 'RELEASES' && record.form === 'FULL';
      const overruled =
        directed === 'RELEASE_ALL' && (said ? ask.onRefusal : ask.onSilence) === 'ESCALATES';
      if (byOwner || !(noObjection || overruled)) return null;
      given.set(ownerId, asked);
    }
  }

  const holder = rows[0]?.holderId ?? '';
  const carried = given.get(holder) ?? given.get([...given.keys()].sort()[0] ?? '');
  if (!carried || (carried.form !== 'FULL' && !carried.versionId)) return null;
  if (width[carried.form] > width[record.form]) return null;
  const limited = limits.map((list) => list.find((one) => one.itemId === itemId));
  for (const other of [...given.values(), ...limited]) {
    if (!other || width[carried.form] > width[other.form]) return null;
    if (other.versionId && other.versionId !== carried.versionId) return null;
  }
  return `${carried.form}/${carried.versionId ?? ''}`;
}
