import type { Limits } from '../../gateway/limits/settings.ts';

/**
 * Figures that a test which is not about them never reaches, though it asks as one person all day within
 * one minute. What one operation may ask is limited as ever.
 */
export const wideLimits: Partial<Limits> = {
  operationsAtOncePerson: 10_000,
  operationsAtOnceSystem: 10_000,
  requestsAMinutePerson: 1_000_000,
  requestsAMinuteSystem: 1_000_000,
  casesAnHourSlowed: 1_000_000,
  casesAnHourStopped: 1_000_000,
  casesAnHourSlowedOffice: 1_000_000,
  casesAnHourStoppedOffice: 1_000_000,
};
