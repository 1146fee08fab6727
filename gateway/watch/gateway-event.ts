/** Something an operator should know. No part of it is sent to a caller. */
export type GatewayEvent =
  | { readonly kind: 'fault'; readonly where: string; readonly fault: unknown }
  | { readonly kind: 'over-delivery'; readonly subgraph: string; readonly what: string }
  /** Permits are signed with another key from now on; its id, as in the agencies' set. */
  | { readonly kind: 'permit-key'; readonly kid: string };
