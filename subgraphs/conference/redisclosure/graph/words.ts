import {
  askStatuses,
  askedOfs,
  redisclosureRoutes,
  redisclosureStatuses,
  refusalGrounds,
  releaseForms,
} from '../../../../schema/vocabulary/redisclosure.ts';
import { enumOf } from '../../../shared/research/supplied-item.ts';

/** The class of what is asked and answered about redisclosure: who reads which part, the conference decides. */
export const redisclosureCategory = 'conference.redisclosure';
/** The class of an argument that names items: their owners say whether they are open to the caller. */
export const itemCategory = 'case.item';

export const RouteEnum = enumOf('RedisclosureRoute', redisclosureRoutes);
export const RequestStatusEnum = enumOf('RedisclosureStatus', redisclosureStatuses);
export const AskedOfEnum = enumOf('AskedOf', askedOfs);
export const AskStatusEnum = enumOf('AskStatus', askStatuses);
export const ReleaseFormEnum = enumOf('ReleaseForm', releaseForms);
export const RefusalGroundEnum = enumOf('RefusalGround', refusalGrounds);

/** What legal directs after representations or a silent owner: everything, what was answered, or nothing. */
export const legalOutcomes = ['RELEASE_ALL', 'RELEASE_ANSWERED', 'NOT_RELEASED'] as const;
export const LegalOutcomeEnum = enumOf('LegalOutcome', legalOutcomes);

export const reviewKinds = ['DOMESTIC_HOMICIDE', 'ADULT', 'CHILD', 'SERIOUS_INCIDENT'] as const;
export const ReviewKindEnum = enumOf('ReviewKind', reviewKinds);
export const aboutRoles = ['VICTIM', 'SUSPECT', 'OTHER_PARTY'] as const;
export const AboutRoleEnum = enumOf('ReviewedRole', aboutRoles);
export const dataRights = ['ERASURE', 'RECTIFICATION', 'RESTRICTION', 'OBJECTION'] as const;
export const DataRightEnum = enumOf('DataRight', dataRights);
export const schemeRights = ['RIGHT_TO_ASK', 'RIGHT_TO_KNOW'] as const;
export const SchemeRightEnum = enumOf('SchemeRight', schemeRights);
