/**
 * T10: since 2.14 the planner's package reports to its vendor unless told not to. A safeguarding
 * service tells nobody that it exists, so this is set in code and not left to whoever deploys it.
 */
export function disableVendorTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = '1';
}
