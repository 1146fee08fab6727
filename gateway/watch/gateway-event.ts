/** Something an operator should know. No part of it is sent to a caller. */
export type GatewayEvent =
  | { readonly kind: 'fault'; readonly where: string; readonly fault: unknown }
  | { readonly kind: 'over-delivery'; readonly subgraph: string; readonly what: string };
