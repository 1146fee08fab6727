/** Who owns what the conference itself knows: the parties, and the plan. */
export const conference = 'conference';
