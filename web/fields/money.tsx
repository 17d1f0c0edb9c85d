import { formatMoney } from '../format.ts'
import { useMoneyScale } from '../money-scale.ts'
import { useLanguage, words } from '../words/index.ts'
import type { FieldValue } from '../../engine/define/wire.ts'
import type { FieldView, InputProps, ShowProps } from './field-view.ts'
import { readMoney, yuanText } from './parts/read-text.ts'
import { TypedInput } from './parts/typed-input.tsx'
import { fieldWords } from './words.ts'

/** From 10,000 元 on the amount is repeated in 万元 under the input, where a slipped zero is noticed. */
const repeatFromCents = 1_000_000

const textOf = (value: FieldValue): string =>
  typeof value === 'number' ? yuanText(value) : (value ?? '').toString()

function Input(props: InputProps) {
  const as = useLanguage()
  const w = fieldWords.use()
  const { value } = props
  const large = typeof value === 'number' && Math.abs(value) >= repeatFromCents
  return (
    <TypedInput
      {...props}
      read={readMoney}
      textOf={textOf}
      inputMode="decimal"
      after={words(as).money.yuan}
      note={large ? w.amount(formatMoney(value, 'wan', as)) : undefined}
    />
  )
}

const Show = ({ value }: ShowProps) => formatMoney(Number(value), useMoneyScale(), useLanguage())

export const money: FieldView = {
  Input,
  Show,
  asText: (value, _field, _entry, _definitions, lang) => formatMoney(Number(value), 'yuan', lang),
}
