import type { IndicatorWire } from '../../engine/define/wire.ts'
import { say } from '../words/index.ts'
import { viewWords } from '../words/views.ts'
import { FigureLink, type FigureAt } from './figure-link.tsx'
import type { Rival } from './figures-card.tsx'
import { FigureVerified } from './figure-verified.tsx'
import { readPart, readValue } from './figures-read.ts'

interface RuleProps {
  readonly indicator: IndicatorWire
  readonly at: FigureAt
  readonly rivals: readonly Rival[]
}

/** By which rule the figure is computed, where the rule comes from, and what another rule makes of the same question. */
export function FigureRule({ indicator, at, rivals }: RuleProps) {
  const { figures } = viewWords.use()
  return (
    <>
      <details>
        <summary>{figures.rule}</summary>
        <p>{say(indicator.rule)}</p>
        <p>
          {figures.source}：{say(indicator.source)}
        </p>
        <p>{figures.version(indicator.version)}</p>
        <FigureVerified indicator={indicator.key} />
      </details>
      {rivals.map(({ indicator: rival, figure }) => (
        <details key={rival.key} className="figure-rival">
          <summary>
            {figures.rival} <b>{say(rival.label)}</b>{' '}
            <span className="digits">
              {figure.value === null ? '—' : readValue(rival, figure.value)}
            </span>
          </summary>
          <p>
            {figure.value !== null && figure.den !== null && (
              <FigureLink indicator={rival.key} at={at}>
                <span className="digits">
                  {readPart(rival, 'num', figure.num)} / {readPart(rival, 'den', figure.den)}
                </span>
              </FigureLink>
            )}
          </p>
          <p>{say(rival.rule)}</p>
          <p>
            {figures.source}：{say(rival.source)}
          </p>
        </details>
      ))}
    </>
  )
}
