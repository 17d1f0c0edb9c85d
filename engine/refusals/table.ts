/**
 * Every refusal there is: its HTTP status, its title and the sentence a person reads. A sentence says what is wrong and
 * what can be done now. The names become addresses on the wire (`/refusals/step-not-open`) and never change once released.
 */
import { imports } from './imports.ts'
import { requests } from './requests.ts'
import { steps } from './steps.ts'
import { values } from './values.ts'
import { access, signIn } from './who.ts'

export const refusalTable = { ...signIn, ...access, ...steps, ...values, ...requests, ...imports }
