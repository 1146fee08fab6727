// F-36 [K-I3 2.1.5; 3.2.4; 3.2.6; B 7.13; 9.12; L 3.2 l.443; C 10.9.1].
import type { RedisclosureRoute, RefusalGround } from '../../vocabulary/redisclosure.ts';

const harm = ['RISK_TO_VICTIM', 'RISK_TO_OTHERS', 'PREJUDICES_INVESTIGATION'] as const;
const confidence = ['TOLD_IN_CONFIDENCE', 'LEGAL_PRIVILEGE'] as const;
const need = ['NOT_NECESSARY', 'NOT_PROPORTIONATE'] as const;

/** A request that somebody makes because they want to: whoever owns it judges the need for it. */
const ofChoice: readonly RefusalGround[] = [...harm, ...need, ...confidence, 'OTHER'];
/** Need is the court's or the panel's to judge; what they did not ask for is not theirs. */
const ofScope: readonly RefusalGround[] = [...harm, ...confidence, 'OUTSIDE_SCOPE', 'OTHER'];
/** A right in law is refused on an exemption and not because it is inconvenient. */
const ofStatute: readonly RefusalGround[] = [...harm, ...confidence, 'EXEMPT'];

const grounds: Partial<Readonly<Record<RedisclosureRoute, readonly RefusalGround[]>>> = {
  COURT_ORDER: ofScope,
  REVIEW: [...ofScope, ...need],
  FREEDOM_OF_INFORMATION: ofStatute,
  SUBJECT_ACCESS: ofStatute,
  RIGHTS_REQUEST: ofStatute,
};

/** The grounds on which an answer to a request on this route may refuse. */
export const refusalGroundsOf = (route: RedisclosureRoute): readonly RefusalGround[] =>
  grounds[route] ?? ofChoice;
