// Who may take which decision of the conference. The conference checks each again for itself.
import { attendingRoles, rolesOnCases } from '../../schema/vocabulary/attendance.ts';
import type { Role } from '../../schema/vocabulary/terms.ts';

interface DecisionPermission {
  readonly roles: readonly Role[];
  /** Does it change what an agency owns? Then it is for that agency alone. */
  readonly ofTheOwner?: true;
}

/** The steering group for those the coordinator works under; whose nominations, the conference says. */
const nominating: readonly Role[] = ['SPOC', 'COORDINATOR', 'STEERING_GROUP'];

/** A second person for every nomination; for the coordinator's and the steering group's, the chair. */
export const confirming: readonly Role[] = ['CHAIR', 'COORDINATOR'];

/** Who speaks for an agency about its information. */
const owners: readonly Role[] = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'SECURITY_LEAD'];

/** Who asks for redisclosure; on which route, the area's profile says. */
const asking: readonly Role[] = ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'];

/** Roles and flows, part 3. A mutation that is not named here is refused to everybody. */
export const decisions: Readonly<Record<string, DecisionPermission>> = {
  makeDeclaration: { roles: attendingRoles },
  decideDeclaration: { roles: ['CHAIR'] },
  declareConflict: { roles: rolesOnCases },
  clearConflict: { roles: ['COORDINATOR'] },
  restrictCase: { roles: ['CHAIR'] },
  liftRestriction: { roles: ['CHAIR'] },
  signDelegate: { roles: ['REPRESENTATIVE', 'DEPUTY', 'CHAIR'] },
  admitGuest: { roles: ['CHAIR'] },
  releaseGuest: { roles: ['CHAIR'] },
  nominateOfficer: { roles: nominating },
  confirmNomination: { roles: confirming },
  endNomination: { roles: nominating },
  recordTraining: { roles: nominating },
  suspendAgency: { roles: ['STEERING_GROUP'] },
  resumeAgency: { roles: ['STEERING_GROUP'] },
  recordAttendance: { roles: ['COORDINATOR'] },
  openCase: { roles: ['CHAIR', 'COORDINATOR'] },
  requestResearch: { roles: ['COORDINATOR'] },
  recordAction: { roles: ['CHAIR', 'COORDINATOR'] },
  endAction: { roles: ['CHAIR', 'COORDINATOR'] },
  recordHold: { roles: ['COORDINATOR'] },
  endHold: { roles: ['COORDINATOR'] },
  confirmRight: { roles: ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'] },
  recordHandover: { roles: ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'CHAIR', 'COORDINATOR'] },
  recordConveyance: { roles: ['COORDINATOR'] },
  breakGlass: { roles: ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'] },
  reviewEmergency: { roles: ['CHAIR', ...owners] },
  recordNotSharing: { roles: owners },
  dismissNotice: { roles: [...owners, 'CHAIR', 'COORDINATOR'] },
  changeAudience: { roles: ['REPRESENTATIVE', 'DEPUTY', 'SPOC', 'COORDINATOR'], ofTheOwner: true },
  requestRedisclosure: { roles: asking },
  sendRedisclosure: { roles: asking },
  withdrawRedisclosure: { roles: asking },
  // A guest answers for the agency it was admitted from, where that is an owner.
  answerRedisclosure: { roles: [...owners, 'GUEST'] },
  decideRedisclosure: { roles: ['CHAIR'] },
  recordVictimPermission: { roles: ['REPRESENTATIVE', 'DEPUTY', 'COORDINATOR'] },
  recordLegalDirection: { roles: ['COORDINATOR', 'CHAIR'] },
  revokePermission: { roles: [...owners, 'GUEST'] },
  checkPack: { roles: [...owners, 'COORDINATOR', 'CHAIR'] },
  recordSafetyDecision: { roles: ['CHAIR'] },
};
