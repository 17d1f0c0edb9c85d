import type { Position } from '../../../engine/define/field.ts'
import { roundDegrees } from './coordinates.ts'

export interface PositionNow {
  readonly position: Position
  /** The radius, in metres, within which the device believes itself to be. */
  readonly accuracy: number
}
export type NoPosition = 'insecure' | 'denied' | 'unavailable'

/** A first fix under open sky takes up to half a minute on a cold receiver; longer than this nobody waits. */
const waitMs = 20_000

/**
 * Reads the device's position once. Called only when a person presses the button for it: 国办函〔2026〕12号 forbids
 * collecting positions and tracks that a matter does not need. Browsers give positions (WGS 84) to secure pages only.
 */
export function positionNow(): Promise<PositionNow | NoPosition> {
  if (!window.isSecureContext || !('geolocation' in navigator)) return Promise.resolve('insecure')
  return new Promise((resolve) =>
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        resolve({
          position: [roundDegrees(coords.longitude), roundDegrees(coords.latitude)],
          accuracy: Math.round(coords.accuracy),
        }),
      (error) => resolve(error.code === error.PERMISSION_DENIED ? 'denied' : 'unavailable'),
      { enableHighAccuracy: true, timeout: waitMs, maximumAge: 0 },
    ),
  )
}
