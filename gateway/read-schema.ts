import { readFileSync } from 'node:fs';

/** The composed graph and the gateway's own additions, as committed. */
export function readSchema(): { supergraphSdl: string; gatewaySdl: string } {
  const read = (name: string): string =>
    readFileSync(new URL(`../schema/sdl/${name}.graphql`, import.meta.url), 'utf8');
  return { supergraphSdl: read('supergraph'), gatewaySdl: read('gateway') };
}
