import { AdmitGuest } from './admit-guest.ts';
import { ChangeAudience } from './change-audience.ts';
import { ClearConflict } from './clear-conflict.ts';
import { ConfirmNomination } from './confirm-nomination.ts';
import { DecideDeclaration } from './decide-declaration.ts';
import { DeclareConflict } from './declare-conflict.ts';
import { DrawAgendaCopy } from './draw-agenda-copy.ts';
import { EndNomination } from './end-nomination.ts';
import { LiftRestriction } from './lift-restriction.ts';
import { MakeDeclaration } from './make-declaration.ts';
import { NominateOfficer } from './nominate-officer.ts';
import { OpenCase } from './open-case.ts';
import { RecordAttendance } from './record-attendance.ts';
import { RecordTraining } from './record-training.ts';
import { ReleaseGuest } from './release-guest.ts';
import { RequestResearch } from './request-research.ts';
import { RestrictCase } from './restrict-case.ts';
import { ResumeAgency } from './resume-agency.ts';
import { SignDelegate } from './sign-delegate.ts';
import { SuspendAgency } from './suspend-agency.ts';

/** What the conference decides and records, one file each. */
export const decisionResolvers = [
  MakeDeclaration,
  DecideDeclaration,
  DeclareConflict,
  ClearConflict,
  RestrictCase,
  LiftRestriction,
  SignDelegate,
  AdmitGuest,
  ReleaseGuest,
  NominateOfficer,
  ConfirmNomination,
  EndNomination,
  RecordTraining,
  SuspendAgency,
  ResumeAgency,
  RequestResearch,
  ChangeAudience,
  RecordAttendance,
  OpenCase,
  DrawAgendaCopy,
] as const;
