import type {
  ActingCircumstances,
  Actor,
  InRequest,
  Part,
} from '../../../../subgraphs/conference/redisclosure/states/same-person.ts';
import { findSelfApproval } from '../../../../subgraphs/conference/redisclosure/states/same-person.ts';

const madeAt = new Date('2026-11-20T09:30:00.000Z');
const before = new Date('2026-11-20T09:29:59.999Z');

function officer(name: string, more: Partial<Actor> = {}): Actor {
  const who = { officerId: `officer ${name}`, nameKey: name, nominationId: `nomination ${name}` };
  return { ...who, agencyId: 'police', nominatedBy: null, nominatedAt: null, ...more };
}
const as = (part: Part, actor: Actor): InRequest => ({ ...actor, part });

const ann = officer('ann');
const ben = officer('ben', { agencyId: 'health' });
const author = as('AUTHOR', officer('author', { agencyId: 'housing' }));

function find(
  actor: Actor,
  others: readonly InRequest[],
  more: Partial<ActingCircumstances> = {},
): string | null {
  const circumstances = { part: 'OWNER', isChair: false, madeAt, delegations: [] } as const;
  return findSelfApproval(actor, others, { ...circumstances, ...more });
}

describe('R-066 the chair speaks for herself and for no owner', () => {
  test('R-066 she does not answer as owner, and another officer of her agency does', () => {
    expect(find(ann, [author], { isChair: true })).toBe('R-066');
    expect(find(officer('sergeant'), [author, as('CHAIR', ann)])).toBeNull();
  });

  test('R-066 who answered as owner does not decide as chair, nor the other way about', () => {
    expect(find(ann, [author, as('OWNER', ann)], { part: 'CHAIR' })).toBe('R-066');
    expect(find(ann, [author, as('CHAIR', ann)])).toBe('R-066');
  });

  test('R-066 a chair of the agency that asks does not decide; of another she does', () => {
    const chair = { part: 'CHAIR', isChair: true } as const;
    expect(find(officer('chair', { agencyId: 'housing' }), [author], chair)).toBe('R-066');
    expect(find(ben, [author], chair)).toBeNull();
  });

  test('R-066 she may decide about what her own agency owns, as a second act', () => {
    const others = [author, as('OWNER', officer('sergeant'))];
    expect(find(ann, others, { part: 'CHAIR', isChair: true })).toBeNull();
  });
});

describe('F-35 nobody approves twice', () => {
  const parts = ['AUTHOR', 'OWNER', 'PARTNER', 'VICTIM', 'CHECKER'] as const;

  test.each(parts)('F-35 whoever was %s does not answer as partner', (part) => {
    expect(find(ben, [author, as(part, ben)], { part: 'PARTNER' })).toBe('F-35');
  });

  test('F-35 two people of one agency are two people', () => {
    expect(find(ann, [author, as('PARTNER', officer('sergeant'))])).toBeNull();
  });

  test('F-35 a second account under the same name is the same person', () => {
    const second = officer('ann', { officerId: 'another', nominationId: 'another' });
    expect(find(second, [as('AUTHOR', ann)])).toBe('F-35');
  });

  test('F-35 a change of role between two steps is the same person', () => {
    const role = officer('ann', { nominationId: 'as deputy', nameKey: 'ann married' });
    expect(find(role, [as('AUTHOR', ann)])).toBe('F-35');
  });

  test('F-35 somebody nominated for the purpose by whoever asks is not another', () => {
    const nominated = (nominatedAt: Date | null) =>
      officer('new', { nominatedBy: ann, nominatedAt });
    const asked = [as('AUTHOR', ann)];
    expect(find(nominated(madeAt), asked)).toBe('F-35');
    expect(find(nominated(null), asked)).toBe('F-35');
    expect(find(nominated(before), asked)).toBeNull();
    expect(find(nominated(madeAt), [author])).toBeNull();
    expect(find(ann, [author, as('PARTNER', nominated(madeAt))])).toBe('F-35');
  });

  test('F-35 a delegate and a supervisor are one will, whichever acts first', () => {
    const delegations = [{ delegate: 'officer ben', supervisor: 'officer ann' }];
    expect(find(ben, [as('AUTHOR', ann)], { delegations })).toBe('F-35');
    expect(find(ann, [author, as('PARTNER', ben)], { delegations })).toBe('F-35');
    expect(find(officer('third'), [author, as('PARTNER', ben)], { delegations })).toBeNull();
  });
});
