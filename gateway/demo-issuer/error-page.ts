import { escapeHtml, renderPage } from './page.ts';

/** A page that says what went wrong and what to do next. */
export function errorPage(message: string): string {
  return renderPage(
    'Sign-in did not work',
    `<p>${escapeHtml(message)}</p>
<p>Go back to the page you came from and start again, or see <a href="/">who can sign in</a>.</p>`,
  );
}
