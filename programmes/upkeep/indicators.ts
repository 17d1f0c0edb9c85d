import { quantities as atGateways } from './gateways/quantities.ts'
import { quantities as planted } from './greening/quantities.ts'
import { rates } from './problem/rates.ts'
import { standing } from './problem/standing.ts'
import { shares as onRivers } from './rivers/shares.ts'

/** Every figure of the programme, computed from its entries. */
export const indicators = { ...rates, ...standing, ...planted, ...onRivers, ...atGateways }
