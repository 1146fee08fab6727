// `oidc-provider` calls `URL.parse`, which Node has only from version 22 on; this project runs from
// Node 20.19. It is the standard's own definition (https://url.spec.whatwg.org/#dom-url-parse).

type UrlParse = (url: string, base?: string) => URL | null;

/** Defines `URL.parse` where the runtime lacks it; a runtime that has it keeps its own. */
export function ensureUrlParse(): void {
  const parse: UrlParse = (url, base) => (URL.canParse(url, base) ? new URL(url, base) : null);
  if (!('parse' in URL)) {
    Object.defineProperty(URL, 'parse', { value: parse, configurable: true, writable: true });
  }
}
