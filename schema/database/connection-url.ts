/** The same server with another database, and another user where one is given. */
export function urlFor(
  serverUrl: string,
  database: string,
  user?: { name: string; password: string },
): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  if (user) {
    url.username = user.name;
    url.password = user.password;
  }
  return url.href;
}

/** The user name of a connection URL. */
export function userOf(connectionUrl: string): string {
  return decodeURIComponent(new URL(connectionUrl).username);
}
