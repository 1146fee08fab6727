import type { Defence } from '../defence.ts';

const pack = 'test/gateway/pack/pack.test.ts';
const askItems = 'test/gateway/unit/ask-items.test.ts';
const merge = 'test/gateway/unit/merge-references.test.ts';

/** What goes further: the items a change names, and packs. gateway/items, gateway/pack. */
export const defences: readonly Defence[] = [
  {
    id: 'items-own-sector',
    threat: 'R-109',
    attack: 'One sector vouches for the items of another, and they are passed on at its word.',
    defence: 'Nobody but the owner’s own sector vouches, for what is open to the caller.',
    file: 'gateway/items/merge-references.ts',
    off: {
      find: '!asked.has(reference.id) || !mayVouch(sector, reference)',
      replace: '!asked.has(reference.id)',
    },
    proof: {
      file: merge,
      title: 'R-109 a sector vouches for nothing of an owner it may not speak for',
    },
  },
  {
    id: 'items-nobody-asked',
    threat: 'R-109',
    attack: 'A sector slips in items nobody named.',
    defence: 'What nobody asked about is not used.',
    file: 'gateway/items/merge-references.ts',
    off: { find: '!asked.has(reference.id) || ', replace: '' },
    proof: { file: merge, title: 'R-109 what nobody asked about is not used' },
  },
  {
    id: 'items-twice',
    threat: 'R-109',
    attack: 'Two sectors answer to one id, and the wrong item is passed on.',
    defence: 'An id vouched for twice refuses the whole change.',
    file: 'gateway/items/merge-references.ts',
    off: { find: 'if (merged.has(reference.id)) return null;', replace: '' },
    proof: {
      file: merge,
      title: 'R-109 an item vouched for twice is nobody’s, and the whole change is refused',
    },
  },
  {
    id: 'items-unread',
    threat: 'F-04',
    attack: 'An owner cannot be read, and the request quietly asks for less than was meant.',
    defence: 'An owner that cannot be read refuses the whole change.',
    file: 'gateway/pipeline/ask-items.ts',
    off: {
      find: 'if (read.length < answers.length)',
      replace: 'if (read.length > answers.length)',
    },
    proof: { file: askItems, title: 'R-109 F-04 a sector that' },
  },
  {
    id: 'items-grants',
    threat: 'R-034',
    attack: 'A sector vouches for an item whose category the caller is not given.',
    defence: 'It has to be among the caller’s grants, owner by owner.',
    file: 'gateway/pipeline/ask-items.ts',
    off: {
      find: '(open.grants.byOwner[ownerId] ?? []).includes(category),',
      replace: 'category !== undefined,',
    },
    proof: {
      file: askItems,
      title:
        'R-034 R-109 what a sector vouches for beyond its owners and the viewer’s grants is not used',
    },
  },
  {
    id: 'items-too-many',
    threat: 'R-109',
    attack: 'A change names ten thousand items and has every agency look for them.',
    defence: 'A change names a bounded number.',
    file: 'gateway/pipeline/ask-items.ts',
    off: {
      find: "if (root.itemIds.length > mostItems) return { code: 'OPERATION_TOO_LARGE', reason: 'ITEMS' };",
      replace: 'void mostItems;',
    },
    proof: { file: askItems, title: 'R-109 more items than one request may name are too many' },
  },
  {
    id: 'pack-granted',
    threat: 'R-110',
    attack: 'A pack holds an item its owner did not grant, because an agency sent it.',
    defence: 'An item leaves only by its id, in its category, of the permission’s owner.',
    file: 'gateway/pack/assemble.ts',
    off: {
      find: 'granted.get(String(item[guardKeys.id]))?.category === category &&',
      replace: 'category !== undefined &&',
    },
    proof: {
      file: pack,
      title: 'R-110 an item its owner did not grant does not leave, whoever sends it',
    },
  },
  {
    id: 'pack-unread',
    threat: 'F-01',
    attack: 'A list could not be read, and a pack leaves that is silently short.',
    defence: 'There is no such thing as part of a pack.',
    file: 'gateway/pack/assemble.ts',
    off: {
      find: 'if (!Array.isArray(sent)) return null;',
      replace: 'if (!Array.isArray(sent)) continue;',
    },
    proof: {
      file: pack,
      title: 'F-01 a source that cannot be read gives no pack at all, not part of one',
    },
  },
  {
    id: 'pack-view-only',
    threat: 'R-124',
    attack: 'What may only be looked at is printed.',
    defence: '“View only” is not packed.',
    file: 'gateway/pack/permission-at.ts',
    off: { find: 'if (permission.viewOnly)', replace: 'if (permission.id === "")' },
    proof: { file: pack, title: 'R-124 "view only" is not packed, and nobody is asked for it' },
  },
  {
    id: 'pack-second-reader',
    threat: 'F-37',
    attack: 'A pack for a court leaves that nobody read a second time.',
    defence: 'It waits for its second reader.',
    file: 'gateway/pack/permission-at.ts',
    off: { find: 'if (permission.checked === false)', replace: 'if (permission.id === "")' },
    proof: {
      file: pack,
      title: 'F-37 a pack that needs a second reader does not leave before it was read',
    },
  },
  {
    id: 'pack-emergency',
    threat: 'R-128',
    attack: 'What broken glass showed is carried away as a pack.',
    defence: 'Broken glass is for looking.',
    file: 'gateway/pack/permission-at.ts',
    off: {
      find: 'return permission?.items ? { ...permission, items: permission.items } : null;',
      replace: 'return permission ? { ...permission, items: permission.items ?? [] } : null;',
    },
    proof: { file: pack, title: 'R-128 what broken glass showed is not packed' },
  },
  {
    id: 'pack-protected-unnamed',
    threat: 'R-036',
    attack: 'The list of what is withheld from a pack names what must not be known to exist.',
    defence: 'It is not named.',
    file: 'gateway/pack/assemble.ts',
    off: {
      find: '...permission.withheld.filter(({ category, ownerId }) => mayBeNamed(category, ownerId)),',
      replace:
        '...permission.withheld.filter(({ category, ownerId }) => mayBeNamed(category, ownerId) || true),',
    },
    proof: {
      file: pack,
      title: 'R-036 what may not be known to exist is not named among what is withheld',
    },
  },
  {
    id: 'pack-gone',
    threat: 'R-157',
    attack:
      'An item that was corrected since it was granted is missing from a pack without a word.',
    defence: 'It is named with the reason.',
    file: 'gateway/pack/assemble.ts',
    off: { find: '      ...gone,\n', replace: '' },
    proof: {
      file: pack,
      title: 'R-157 an item that was corrected or withdrawn since is named, never silently missing',
    },
  },
];
