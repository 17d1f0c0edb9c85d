/** The source of a rule that the zone set for itself and that nobody has confirmed yet. */
export const localRule = '本区口径，待核'
export const localRuleEn = 'A rule of the zone’s own, to be confirmed'
