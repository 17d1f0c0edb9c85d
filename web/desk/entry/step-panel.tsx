import { useState } from 'react'
import type {
  EntryPageWire,
  RegisterWire,
  StepOfferWire,
  StepWire,
} from '../../../engine/define/wire.ts'
import { isFinal, stepOf, type Definitions } from '../../definitions.ts'
import { say, useWords } from '../../words/index.ts'
import { StepForm } from './step-form.tsx'

interface StepPanelProps {
  readonly register: RegisterWire
  readonly definitions: Definitions
  readonly page: EntryPageWire
  /** The step whose form is open at first, from the address. */
  readonly opened: string | undefined
}

/** A form that somebody opened. Each opening is one of its own: what an earlier form still has to finish must not close it. */
interface Taking {
  readonly step: string
  readonly nth: number
}

interface Offer {
  readonly step: StepWire
  readonly offer: StepOfferWire
}

/** What can be done with the entry now, each step with its form, and what cannot, each with the reason. */
export function StepPanel({ register, definitions, page, opened }: StepPanelProps) {
  const w = useWords()
  const { entry } = page
  const [taking, setTaking] = useState<Taking | undefined>(() => {
    const offered = page.steps.some((offer) => offer.step === opened && offer.open)
    return offered && opened !== undefined ? { step: opened, nth: 0 } : undefined
  })
  const take = (step: string) => setTaking((now) => ({ step, nth: (now?.nth ?? 0) + 1 }))
  const offers = page.steps.flatMap((offer): readonly Offer[] => {
    const step = stepOf(register, offer.step)
    return step ? [{ step, offer }] : []
  })
  const open = offers.filter(({ offer }) => offer.open)
  const main = open.filter(({ step }) => !step.aside)
  const aside = open.filter(({ step }) => step.aside)
  // A form stays when the step is closed under it, with what was typed and with what happened.
  const chosen = offers.find(({ step }) => step.name === taking?.step)
  // Steps of other states are told apart from those that this state has and something else forbids.
  const closed = offers.filter(({ offer }) => !offer.open)
  const here = closed.filter(({ step }) => step.from.includes(entry.state))
  const later = closed.filter(({ step }) => !step.from.includes(entry.state))
  return (
    <section className="panel step-panel" aria-labelledby="steps-now">
      <h2 id="steps-now">{w.entry.actions}</h2>
      {open.length === 0 && !chosen && (
        <p className="faint">{isFinal(register, entry.state) ? w.entry.over : w.entry.none}</p>
      )}
      {taking && chosen ? (
        <StepForm
          key={taking.nth}
          register={register}
          definitions={definitions}
          page={page}
          step={chosen.step}
          offer={chosen.offer}
          onClose={() => setTaking((now) => (now === taking ? undefined : now))}
        />
      ) : (
        <>
          {main.length > 0 && (
            <StepButtons offers={main} onTake={take} className="button-primary" />
          )}
          {main.length === 0 && aside.length > 0 && <p className="faint">{w.entry.notYours}</p>}
          {aside.length > 0 && <h3>{w.entry.aside}</h3>}
          <StepButtons offers={aside} onTake={take} className="" />
        </>
      )}
      <Closed title={w.entry.notNow(here.length)} offers={here} open />
      <Closed title={w.entry.otherStates(later.length)} offers={later} />
    </section>
  )
}

interface StepButtonsProps {
  readonly offers: readonly Offer[]
  readonly onTake: (step: string) => void
  readonly className: string
}

const StepButtons = ({ offers, onTake, className }: StepButtonsProps) => (
  <div className="step-buttons">
    {offers.map(({ step }, index) => (
      // Only one button of a group calls for attention: the first, as the definition orders them.
      <button
        key={step.name}
        type="button"
        className={`button ${index === 0 && !step.back ? className : ''}`}
        onClick={() => onTake(step.name)}
      >
        {say(step.label)}
      </button>
    ))}
  </div>
)

/** Steps that cannot be taken, each with why. */
function Closed({
  title,
  offers,
  open = false,
}: {
  readonly title: string
  readonly offers: readonly Offer[]
  readonly open?: boolean
}) {
  if (offers.length === 0) return null
  return (
    <details className="steps-closed" open={open && offers.length <= 4}>
      <summary>{title}</summary>
      <ul>
        {offers.map(({ step, offer }) => (
          <li key={step.name}>
            <strong>{say(step.label)}</strong>
            {offer.why && <span className="faint"> {offer.why}</span>}
          </li>
        ))}
      </ul>
    </details>
  )
}
