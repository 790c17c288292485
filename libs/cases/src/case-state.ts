/** How far a case is. */
export type CaseState = 'starting' | 'active' | 'completed' | 'cancelled';
