/** The source of a rule that the zone set for itself and still has to confirm. */
export const localRule = '本区口径，待核'
