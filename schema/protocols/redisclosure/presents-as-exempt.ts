// R-141, F-05 [K-I3 3.2.5 l.658-667; C 10.9.2; 10.9.3; L 3.2 l.443]: what a subject access request must not give away.

/** One item that a subject access request would reach. */
export interface ReachedItem {
  /** Can its category tell where a person is, or will be? */
  readonly locates: boolean;
  /** Whom it is about; null where that is the case as a whole. */
  readonly subjectId: string | null;
  /** Is even its existence kept from those outside its audience? */
  readonly existenceProtected: boolean;
  /** Who asks for what is held about them. */
  readonly dataSubjectId: string;
}

/**
 * Is this item put to its owner as exempt? What is about somebody else, what is protected, and whatever
 * could locate: a call-out about him happened where she was. The owner decides.
 */
export function presentsAsExempt(item: ReachedItem): boolean {
  return item.locates || item.existenceProtected || item.subjectId !== item.dataSubjectId;
}
