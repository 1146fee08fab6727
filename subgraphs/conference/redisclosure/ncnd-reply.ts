// R-140 [B 9.12; L 2.16 l.421; K-I3 3.2.6; C 10.10.1]: the reply to a freedom of information request offers words that say nothing.
import type { RedisclosureRoute } from '../../../schema/vocabulary/redisclosure.ts';

/** The same words whether anything is held or not, or they would say which. */
const neitherConfirmNorDeny =
  'We neither confirm nor deny that we hold information within the scope of this request. ' +
  'To say whether such information exists could itself disclose personal data or put somebody at risk. ' +
  'This must not be taken as an indication that it does or does not exist.';

export function ncndReply(route: RedisclosureRoute): string | null {
  return route === 'FREEDOM_OF_INFORMATION' ? neitherConfirmNorDeny : null;
}
