import { createHash } from 'node:crypto';

const STYLE = `
:root { color-scheme: light; }
body { margin: 0; font: 1.125rem/1.5 system-ui, sans-serif; color: #0b0c0c; background: #fff; }
.warning { margin: 0; padding: 1rem; background: #ffdd00; color: #0b0c0c; font-weight: 700; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 2rem; line-height: 1.2; }
h2 { margin-top: 2.5rem; border-top: 2px solid #0b0c0c; padding-top: 1rem; }
ul.people { list-style: none; padding: 0; }
ul.people li { display: grid; gap: 0.25rem 1rem; padding: 0.75rem 0; border-bottom: 1px solid #b1b4b6; }
@media (min-width: 40rem) { ul.people li { grid-template-columns: 1fr auto; align-items: center; } }
p { margin: 0.25rem 0; }
a { color: #1d70b8; }
button { font: inherit; padding: 0.5rem 1rem; border: 2px solid #00703c; background: #00703c; color: #fff; cursor: pointer; }
button.quiet { border-color: #0b0c0c; background: #fff; color: #0b0c0c; }
a:focus, button:focus { outline: 3px solid #ffdd00; outline-offset: 0; box-shadow: 0 0 0 5px #0b0c0c; }
code { font-family: ui-monospace, monospace; font-size: 0.9em; overflow-wrap: anywhere; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; }
`;

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64');

/** Text made safe to stand between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/**
 * No script, no image, nothing from another host. `form-action` names the console too, because
 * browsers apply it to the redirect that follows the form.
 */
export function contentSecurityPolicy(redirectUris: readonly string[]): string {
  const targets = [...new Set(redirectUris.map((uri) => new URL(uri).origin))];
  return [
    "default-src 'none'",
    `style-src 'sha256-${STYLE_HASH}'`,
    ["form-action 'self'", ...targets].join(' '),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** One page of the demonstration's `part`; `body` is HTML whose texts are already escaped. */
export function renderPage(title: string, body: string, part = 'sign-in'): string {
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – MARAC case picture demonstration</title>
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<p class="warning" role="note">Demonstration ${escapeHtml(part)} — invented people only, never use with real data.</p>
<main id="main">
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
}
