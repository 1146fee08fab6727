import { BreakGlass } from './break-glass.ts';
import { ListEmergencies } from './list-emergencies.ts';
import { ReviewEmergency } from './review-emergency.ts';

/** Broken glass: who breaks it, who sees it, who reviews it. */
export const emergencyResolvers = [BreakGlass, ReviewEmergency, ListEmergencies] as const;
