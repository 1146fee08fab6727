import { date, flag, oneOf, optional, text } from '../../shared/research/item-field.ts';
import { itemKind } from '../../shared/research/item-kind.ts';

/** CHI-05, children’s centres, localities and early years involvement [D-A2 l.196; B-K l.1278]. */
export const settings = itemKind({
  ref: 'CHI-05',
  category: 'childrensServices.settings',
  type: 'ChildrensServicesSetting',
  fields: {
    setting: oneOf('ChildrensServicesSettingKind', [
      'CHILDRENS_CENTRE',
      'NURSERY',
      'CHILDMINDER',
      'PLAYGROUP',
      'LOCALITY_TEAM',
      'OTHER',
    ]),
    name: optional(text(200)),
    attendance: optional(text(500)),
    collection: optional(text(500)),
    since: optional(date()),
    until: optional(date()),
    protected: optional(flag()),
  },
  // The nursery after a move tells where mother and child are every weekday. Its category and the
  // audience of R-041 have no agency in common, so a protected setting stays with its owner.
  narrow: ({ protected: isProtected }) =>
    isProtected === true ? { audience: ['OWNER'], existenceProtected: true } : null,
  examples: [
    {
      setting: 'NURSERY',
      name: 'Conker Lane Nursery',
      attendance: 'Four mornings a week, eleven absences since May.',
      collection: 'Mother or grandmother only; password agreed with staff.',
      since: '2025-09-08',
    },
    { setting: 'CHILDRENS_CENTRE', name: 'Teasel Children’s Centre', protected: true },
  ],
});
