/** Follows redirects and keeps cookies by path, as a browser does; runs no script. */
export function createBrowser(): {
  get(url: string): Promise<Page>;
  submit(url: string, form: Record<string, string>): Promise<Page>;
} {
  const jar = new Map<string, { value: string; path: string }>();

  function keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/; */);
      const name = pair.slice(0, pair.indexOf('='));
      const path = attributes.find((a) => a.toLowerCase().startsWith('path='))?.slice(5) ?? '/';
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '' || /expires=thu, 01 jan 1970/i.test(line)) jar.delete(`${name} ${path}`);
      else jar.set(`${name} ${path}`, { value: `${name}=${value}`, path });
    }
  }

  async function open(url: string, init: RequestInit = {}): Promise<Page> {
    const { pathname } = new URL(url);
    const cookies = [...jar.values()].filter(({ path }) => pathname.startsWith(path));
    const response = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { cookie: cookies.map(({ value }) => value).join('; '), accept: 'text/html' },
    });
    keep(response);
    const location = response.headers.get('location');
    const html = await response.text();
    if (location === null) return { url, status: response.status, html };
    const next = new URL(location, url).href;
    // The console is not running in these tests; arriving at its address is the end of the way.
    if (next.startsWith('http://console.invalid')) return { url: next, status: 0, html: '' };
    return open(next);
  }

  return {
    get: (url) => open(url),
    submit: (url, form) => open(url, { method: 'POST', body: new URLSearchParams(form) }),
  };
}

export interface Page {
  url: string;
  status: number;
  html: string;
}
