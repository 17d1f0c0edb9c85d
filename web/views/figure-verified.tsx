import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { VerificationWire } from '../../engine/define/wire.ts'
import { api } from '../api.ts'
import { formatMoment } from '../format.ts'
import { explain } from '../parts/failure.tsx'
import { LightMark } from '../parts/light.tsx'
import { keys, useDefinitions } from '../queries.ts'
import { boardWords } from '../words/boards.ts'

/** When the figures of the indicator's programme were last compared with their entries: one question for all cards of a page. */
function useVerification(indicator: string): VerificationWire | undefined {
  const { programmes } = useDefinitions()
  const beside = programmes.find(({ indicators }) =>
    indicators.some(({ key }) => key === indicator),
  )
  const asked = beside?.indicators.map(({ key }) => key) ?? []
  const { data } = useQuery({
    queryKey: keys.figures({ verified: asked }),
    queryFn: ({ signal }) => api.verifications(asked, signal),
    enabled: asked.length > 0,
  })
  return data?.find((one) => one.indicator === indicator)
}

/** When a figure was last compared with its entries and what came of it; whoever may have it compared now has the button. */
export function FigureVerified({ indicator }: { readonly indicator: string }) {
  const { entries: w } = boardWords.use()
  const client = useQueryClient()
  const known = useVerification(indicator)
  const compare = useMutation({
    mutationFn: () => api.verify(indicator),
    onSettled: () => client.invalidateQueries({ queryKey: ['figures'] }),
  })
  const last = compare.data ?? known
  if (!last) return null
  return (
    <div className="figure-verified">
      <p className="faint" role="status">
        {last.at === null ? (
          w.unverified
        ) : (
          <>
            <span className="light" data-colour={last.agrees ? 'green' : 'red'}>
              <LightMark colour={last.agrees ? 'green' : 'red'} />
            </span>{' '}
            {w.verified(formatMoment(last.at))}
            {w.comma}
            {last.agrees ? w.agrees : w.differs}
          </>
        )}
      </p>
      {last.may && (
        <button
          type="button"
          className="button button-plain"
          disabled={compare.isPending}
          onClick={() => compare.mutate()}
        >
          {compare.isPending ? w.comparing : w.compareNow}
        </button>
      )}
      {compare.error && (
        <p className="notice notice-failed" role="alert">
          {explain(compare.error).help}
        </p>
      )}
    </div>
  )
}
