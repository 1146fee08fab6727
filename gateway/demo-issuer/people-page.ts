import { groupByArea } from './demo-user.ts';
import type { DemoUser } from './demo-user.ts';
import { escapeHtml, renderPage } from './page.ts';

/** The front page: everybody who can sign in, and the command that prints a token for each. */
export function peoplePage(users: Iterable<DemoUser>): string {
  return renderPage(
    'Who can sign in',
    `<p>Print a bearer token in a terminal with the command beside each name.
The five areas and everyone in them are made up.</p>
${byArea(users, ({ username }) => `<code>npm run --silent token -- ${escapeHtml(username)}</code>`)}`,
  );
}

/** The page that a sign-in from the console leads to: choose who to be. Works without JavaScript. */
export function signInPage(users: Iterable<DemoUser>, uid: string): string {
  const people = [...users].filter(({ kind }) => kind === 'person');
  const action = `/sign-in/${escapeHtml(encodeURIComponent(uid))}`;
  const choices = byArea(
    people,
    ({ username, name }) =>
      `<button name="username" value="${escapeHtml(username)}">Sign in as ${escapeHtml(name)}</button>`,
  );
  return renderPage(
    'Choose who to sign in as',
    `<form method="post" action="${action}/cancel"><button class="quiet">Cancel and go back</button></form>
<form method="post" action="${action}">
${choices}
</form>`,
  );
}

function byArea(users: Iterable<DemoUser>, offer: (user: DemoUser) => string): string {
  const groups = groupByArea(users);
  const links = [...groups.keys()].map(
    (area) => `<li><a href="#${escapeHtml(area)}">${escapeHtml(title(area))}</a></li>`,
  );
  const sections = [...groups].map(
    ([area, members]) => `<section id="${escapeHtml(area)}" aria-labelledby="${escapeHtml(area)}-h">
<h2 id="${escapeHtml(area)}-h">${escapeHtml(title(area))}</h2>
<ul class="people">
${members.map((user) => `<li><div>${about(user)}</div><div>${offer(user)}</div></li>`).join('\n')}
</ul>
</section>`,
  );
  return `<nav aria-label="Areas"><ul>${links.join('')}</ul></nav>\n${sections.join('\n')}`;
}

function about({ name, username, description, kind }: DemoUser): string {
  const label = kind === 'system' ? ' (agency system)' : '';
  return `<p><strong>${escapeHtml(name)}</strong>${label}</p>
<p>${escapeHtml(description)} <code>${escapeHtml(username)}</code></p>`;
}

function title(area: string): string {
  return area.charAt(0).toUpperCase() + area.slice(1);
}
