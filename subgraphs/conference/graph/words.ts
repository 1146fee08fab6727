import {
  agendaCopyRecipients,
  declarationMethods,
  restrictionTriggers,
} from '../../../schema/protocols/setting-catalogue.ts';
import { purposes, roles } from '../../../schema/vocabulary/terms.ts';
import { enumOf } from '../../shared/research/supplied-item.ts';

/** The closed lists of the conference's part of the graph, as GraphQL enums. */

export const participantRoles = ['VICTIM', 'PERPETRATOR', 'CHILD', 'OTHER'] as const;
export type ParticipantRole = (typeof participantRoles)[number];

export const addressStatuses = ['CURRENT', 'PREVIOUS', 'LAST_KNOWN'] as const;
export type AddressStatus = (typeof addressStatuses)[number];

export const admissionKinds = ['GUEST', 'OBSERVER'] as const;
export type AdmissionKind = (typeof admissionKinds)[number];

export const attendanceKinds = ['PRESENT', 'APOLOGIES', 'DEPUTY_SENT', 'REPORT_ONLY'] as const;
export type AttendanceKind = (typeof attendanceKinds)[number];

export const PurposeEnum = enumOf('Purpose', purposes);
export const RoleEnum = enumOf('Role', roles);
export const ParticipantRoleEnum = enumOf('ParticipantRole', participantRoles);
export const AddressStatusEnum = enumOf('AddressStatus', addressStatuses);
export const AdmissionKindEnum = enumOf('AdmissionKind', admissionKinds);
export const DeclarationMethodEnum = enumOf('DeclarationMethod', declarationMethods);
export const RestrictionTriggerEnum = enumOf('RestrictionTrigger', restrictionTriggers);
export const AttendanceKindEnum = enumOf('AttendanceKind', attendanceKinds);
export const AgendaCopyForEnum = enumOf('AgendaCopyFor', agendaCopyRecipients);
